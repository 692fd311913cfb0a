import { kind } from './kind.ts'
import { numbersOf, type OwnDataSource } from './own-data-source.ts'

/* Bills and payments of the account's points, in the time that it sees. */

const paymentsAtOnce = 100

export const moneyKinds = {
  bills: kind(
    [
      ...(['billId', 'number', 'kind', 'state', 'meteringPointNumber', 'issuedOn', 'dueOn', 'periodFrom'] as const),
      ...(['periodTo', 'cancelledOn', 'buyerName', 'buyerStreet', 'buyerTown', 'reference', 'netCents'] as const),
      ...(['vatCents', 'totalCents', 'paidCents', 'openCents'] as const),
    ],
    async function* (source) {
      for await (const bill of billsOf(source)) {
        const { id, number, kind: sort, state, meteringPointNumber, issuedOn, dueOn, periodFrom, periodTo } = bill
        const { cancelledOn, buyer, reference, netCents, vatCents, totalCents, paidCents, openCents } = bill
        yield {
          ...{ billId: id, number, kind: sort, state, meteringPointNumber, issuedOn, dueOn, periodFrom, periodTo },
          ...{ cancelledOn, buyerName: buyer.name, buyerStreet: buyer.street, buyerTown: buyer.town, reference },
          ...{ netCents, vatCents, totalCents, paidCents, openCents },
        }
      }
    },
  ),
  billLines: kind(
    [
      ...(['billNumber', 'description', 'charge', 'quantity', 'unit', 'unitPriceEur', 'netCents'] as const),
      ...(['vatRatePercent', 'periodFrom', 'periodTo'] as const),
    ],
    async function* (source) {
      for await (const { number, lines } of billsOf(source))
        for (const { description, charge, quantity, unit, unitPriceEur, netCents, vatRatePercent, ...period } of lines)
          yield {
            ...{ billNumber: number, description, charge, quantity, unit, unitPriceEur, netCents, vatRatePercent },
            ...{ periodFrom: period.periodFrom, periodTo: period.periodTo },
          }
    },
  ),
  billReadings: kind(
    [
      ...(['billNumber', 'meterNumber', 'meterKind', 'fromDay', 'fromM3', 'toDay', 'toM3'] as const),
      ...(['usedM3', 'origin', 'reason'] as const),
    ],
    async function* (source) {
      for await (const { number, readings } of billsOf(source))
        for (const { meterNumber, meterKind, fromDay, fromM3, toDay, toM3, usedM3, origin, reason } of readings)
          yield {
            ...{ billNumber: number, meterNumber, meterKind, fromDay, fromM3, toDay, toM3 },
            ...{ usedM3, origin, reason },
          }
    },
  ),
  payments: kind(
    ['paymentId', 'meteringPointNumber', 'receivedOn', 'amountCents', 'cancelledOn', 'billNumber'],
    async function* ({ payments, actor }) {
      let after: string | undefined
      do {
        const page = await payments.list(actor, { after, limit: paymentsAtOnce })
        for (const { id, meteringPointNumber, receivedOn, amountCents, cancelledOn, bill } of page.payments)
          yield {
            ...{ paymentId: id, meteringPointNumber, receivedOn, amountCents, cancelledOn },
            billNumber: bill?.number ?? null,
          }
        after = page.next ?? undefined
      } while (after !== undefined)
    },
  ),
}

async function* billsOf(source: OwnDataSource) {
  for await (const { id } of numbersOf(source)) yield* await source.bills.listWhole(source.actor, id)
}
