import { instant, kind } from './kind.ts'
import { numbersOf, pointsOf } from './own-data-source.ts'

/* What is held of the account's metering points and meters, in the time that it sees. */

/** As far back as the portal shows. */
const months = 120

export const pointKinds = {
  meteringPoints: kind(
    [
      ...(['meteringPointId', 'number', 'name', 'address', 'userName', 'consumptionType'] as const),
      ...(['occupiedFrom', 'occupiedTo', 'closedOn', 'linkedAt', 'linkEndedAt', 'linkedAccounts'] as const),
    ],
    async function* (source) {
      const links = new Map((await source.meteringPoints.listLinked(source.actor)).map((l) => [l.meteringPointId, l]))
      for await (const point of pointsOf(source)) {
        const { id, number, name, address, userName, consumptionType, occupiedFrom, occupiedTo, closedOn } = point
        const link = links.get(id)
        yield {
          ...{ meteringPointId: id, number, name, address, userName, consumptionType, occupiedFrom, occupiedTo },
          ...{ closedOn, linkedAt: instant(link?.linkedAt), linkEndedAt: instant(link?.endedAt) },
          linkedAccounts: point.linkedAccounts,
        }
      }
    },
  ),
  meters: kind(
    ['meteringPointNumber', 'kind', 'serialNumber', 'type', 'digits', 'isRemote', 'installedOn'],
    async function* (source) {
      for await (const point of pointsOf(source))
        for (const { kind: water, serialNumber, type, digits, isRemote, installedOn } of point.meters)
          yield { meteringPointNumber: point.number, kind: water, serialNumber, type, digits, isRemote, installedOn }
    },
  ),
  meterReadings: kind(
    [
      ...(['meteringPointNumber', 'kind', 'serialNumber', 'readOn'] as const),
      ...(['valueM3', 'source', 'consumptionM3', 'days'] as const),
    ],
    async function* (source) {
      for await (const { id, number } of numbersOf(source)) {
        const { series } = await source.histories.get(source.actor, id, months)
        for (const { kind: water, meters } of series)
          for (const { serialNumber, readings } of meters)
            for (const { readOn, valueM3, source: from, consumptionM3, days } of readings)
              yield {
                ...{ meteringPointNumber: number, kind: water, serialNumber, readOn },
                ...{ valueM3, source: from, consumptionM3, days },
              }
      }
    },
  ),
  consumption: kind(
    [
      ...(['meteringPointNumber', 'kind', 'serialNumber', 'month'] as const),
      ...(['knownDays', 'litres', 'litresPerDay', 'estimatedLitres', 'ownLitres'] as const),
    ],
    async function* (source) {
      for await (const { id, number } of numbersOf(source)) {
        const { meters } = await source.consumptions.get(source.actor, id, months)
        for (const { kind: water, serialNumber, months: ofMeter } of meters)
          for (const { month, knownDays, litres, litresPerDay, estimatedLitres, ownLitres } of ofMeter)
            if (litres !== null)
              yield {
                ...{ meteringPointNumber: number, kind: water, serialNumber, month, knownDays },
                ...{ litres, litresPerDay, estimatedLitres, ownLitres },
              }
      }
    },
  ),
  unusualUse: kind(
    [
      ...(['meteringPointNumber', 'kind', 'readOn', 'sinceDay', 'litresPerDay', 'usualLitresPerDay'] as const),
      ...(['extraM3', 'toldAt', 'state', 'answer', 'answeredAt'] as const),
    ],
    async function* (source) {
      for await (const { id, number } of numbersOf(source))
        for (const { kind: water, answer, ...use } of await source.unusualUse.list(source.actor, id))
          yield {
            ...{ readOn: use.readOn, sinceDay: use.sinceDay, litresPerDay: use.litresPerDay },
            ...{ usualLitresPerDay: use.usualLitresPerDay, extraM3: use.extraM3, toldAt: use.toldAt, state: use.state },
            ...{ meteringPointNumber: number, kind: water },
            ...{ answer: answer?.reason ?? null, answeredAt: answer?.answeredAt ?? null },
          }
    },
  ),
}
