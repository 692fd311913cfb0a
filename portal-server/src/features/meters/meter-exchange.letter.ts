import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { portal, utility } = brand

export const plannedExchangeSchema = z.object({
  meterId: z.string(),
  /** ISO 8601. */
  plannedOn: z.string(),
  serialNumber: z.string(),
  kind: z.enum(['cold', 'hot']),
  pointId: z.string(),
  pointNumber: z.string(),
  address: z.string(),
})
export type PlannedExchange = z.infer<typeof plannedExchangeSchema>

/** To whoever is linked to a point whose meter is to be exchanged: when that is planned, and again shortly before. */
export const meterExchangeLetter: Letter<PlannedExchange> = {
  name: 'meter-exchange',
  kind: 'meter-exchange',
  content: plannedExchangeSchema,
  write: {
    sl: ({ plannedOn, serialNumber, kind, pointId, pointNumber, address }, { day }) => ({
      subject: `Menjava vodomera ${serialNumber}: ${day(plannedOn)}`,
      paragraphs: [
        `Dne ${day(plannedOn)} bomo na vašem odjemnem mestu zamenjali vodomer.`,
        'Poskrbite, prosimo, da bo ta dan dostopen. Med menjavo bo voda za krajši čas zaprta.',
      ],
      facts: [
        ['Dan menjave', day(plannedOn)],
        ['Vodomer', `${serialNumber}, ${kind === 'cold' ? 'hladna voda' : 'topla voda'}`],
        ['Odjemno mesto', `${pointNumber}, ${address}`],
      ],
      closing: [
        'Zapišite si zadnje stanje starega vodomera ali ga fotografirajte: primerjate ga lahko s stanjem na računu.',
        `Če dan ni primeren, nam to povejte: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Odprite odjemno mesto', path: `/odjemna-mesta/${pointId}` },
      reason: `To sporočilo ste prejeli, ker je odjemno mesto povezano z vašim uporabniškim računom na portalu ${portal.name}.`,
    }),
    en: ({ plannedOn, serialNumber, kind, pointId, pointNumber, address }, { day }) => ({
      subject: `Exchange of water meter ${serialNumber}: ${day(plannedOn)}`,
      paragraphs: [
        `On ${day(plannedOn)} we are going to exchange the water meter at your metering point.`,
        'Please see to it that we can get to it on that day. The water is turned off for a short time while we do so.',
      ],
      facts: [
        ['Day of the exchange', day(plannedOn)],
        ['Meter', `${serialNumber}, ${kind === 'cold' ? 'cold water' : 'hot water'}`],
        ['Metering point', `${pointNumber}, ${address}`],
      ],
      closing: [
        'Note the last reading of the old meter, or take a photo of it: you can compare it with the reading on the bill.',
        `If the day does not suit you, please tell us: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Open the metering point', path: `/odjemna-mesta/${pointId}` },
      reason: `You received this message because the metering point is linked to your account at ${portal.name}.`,
    }),
  },
  writeShort: {
    sl: ({ plannedOn, serialNumber }, { day }) =>
      `${portal.name}: ${day(plannedOn)} bomo zamenjali vodomer ${serialNumber}. Poskrbite, prosimo, da bo dostopen.`,
    en: ({ plannedOn, serialNumber }, { day }) =>
      `${portal.name}: on ${day(plannedOn)} we exchange water meter ${serialNumber}. Please see to it that we can get to it.`,
  },
}
