import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'
import { billReadingReasons } from '../invoices/bill-parts.schema.ts'

const { portal, utility } = brand

export const replacedReadingSchema = z.object({
  readingId: z.string(),
  pointId: z.string(),
  pointNumber: z.string(),
  address: z.string(),
  serialNumber: z.string(),
  kind: z.enum(['cold', 'hot']),
  /** What the account had handed in, and on which day. Days are ISO 8601. */
  ownM3: z.number(),
  enteredOn: z.string(),
  /** What is billed in its place. */
  billedM3: z.number(),
  billedOn: z.string(),
  source: z.enum(['billed', 'estimated']),
  /** As the bill has it, where there is one that gives a reason. */
  bill: z.object({ id: z.string(), number: z.string(), reason: z.enum(billReadingReasons) }).nullable(),
})
export type ReplacedReading = z.infer<typeof replacedReadingSchema>

/** As the bill's page has them; that none came in is no reason here, where one did. */
const reasons = {
  sl: {
    'no-reading': null,
    implausible: 'Oddani odčitek ni bil verjeten.',
    'meter-exchanged': 'V tem obdobju smo vodomer zamenjali.',
    'meter-faulty': 'Vodomer je bil v okvari.',
    'no-access': 'Do vodomera nismo mogli.',
  },
  en: {
    'no-reading': null,
    implausible: 'The reading that came in was not plausible.',
    'meter-exchanged': 'We exchanged the meter in this period.',
    'meter-faulty': 'The meter was faulty.',
    'no-access': 'We could not get to the meter.',
  },
} as const

const reasonOf = (locale: 'sl' | 'en', { bill }: ReplacedReading): string | null => bill && reasons[locale][bill.reason]

const pathOf = ({ bill, pointId }: ReplacedReading): `/${string}` =>
  bill ? `/racuni/${bill.id}` : `/odjemna-mesta/${pointId}`

/** To whoever handed a reading in, when billing billed another value in its place. */
export const readingReplacedLetter: Letter<ReplacedReading> = {
  name: 'reading-replaced',
  kind: 'reading-replaced',
  content: replacedReadingSchema,
  write: {
    sl: (reading, { day, volume }) => {
      const reason = reasonOf('sl', reading)
      const isEstimate = reading.source === 'estimated'
      return {
        subject: `Za obračun namesto vašega stanja ${volume(reading.ownM3)} velja ${volume(reading.billedM3)}`,
        paragraphs: [
          `Stanja vodomera, ki ste ga vnesli na portalu ${portal.name}, pri obračunu nismo upoštevali. Namesto njega smo upoštevali ${isEstimate ? 'oceno' : 'drug odčitek'}.`,
          reason ?? 'Razloga nam obračun ni sporočil. Če vas zanima, nas vprašajte.',
        ],
        facts: [
          ['Vaš vnos', `${volume(reading.ownM3)}, ${day(reading.enteredOn)}`],
          [isEstimate ? 'Ocena' : 'Upoštevano stanje', `${volume(reading.billedM3)}, ${day(reading.billedOn)}`],
          ...(reading.bill ? [['Račun', reading.bill.number] as const] : []),
          ['Vodomer', `${reading.serialNumber}, ${reading.kind === 'cold' ? 'hladna voda' : 'topla voda'}`],
          ['Odjemno mesto', `${reading.pointNumber}, ${reading.address}`],
        ],
        closing: [
          `Če se vam upoštevano stanje ne zdi pravo, preberite vodomer in nam povejte, kaj kaže: ${utility.phone}, ${utility.email}. Pomaga fotografija številčnice.`,
        ],
        action: { label: reading.bill ? 'Odprite račun' : 'Odprite odjemno mesto', path: pathOf(reading) },
        reason: 'To sporočilo ste prejeli, ker ste vnesli stanje, namesto katerega je za obračun upoštevano drugo.',
      }
    },
    en: (reading, { day, volume }) => {
      const reason = reasonOf('en', reading)
      const isEstimate = reading.source === 'estimated'
      return {
        subject: `${volume(reading.billedM3)} is billed in place of your reading of ${volume(reading.ownM3)}`,
        paragraphs: [
          `We did not use the meter reading that you entered at ${portal.name} for billing. We used ${isEstimate ? 'an estimate' : 'another reading'} in its place.`,
          reason ?? 'Billing gave no reason. Please ask us if you would like to know it.',
        ],
        facts: [
          ['Your entry', `${volume(reading.ownM3)}, ${day(reading.enteredOn)}`],
          [isEstimate ? 'Estimate' : 'Used for billing', `${volume(reading.billedM3)}, ${day(reading.billedOn)}`],
          ...(reading.bill ? [['Bill', reading.bill.number] as const] : []),
          ['Meter', `${reading.serialNumber}, ${reading.kind === 'cold' ? 'cold water' : 'hot water'}`],
          ['Metering point', `${reading.pointNumber}, ${reading.address}`],
        ],
        closing: [
          `If what was used does not look right to you, read the meter and tell us what it shows: ${utility.phone}, ${utility.email}. A photo of the dial helps.`,
        ],
        action: { label: reading.bill ? 'Open the bill' : 'Open the metering point', path: pathOf(reading) },
        reason: 'You received this message because you entered a reading in whose place another one was billed.',
      }
    },
  },
  writeShort: {
    sl: ({ ownM3, billedM3, source }, { volume }) =>
      `${portal.name}: za obračun namesto vašega stanja ${volume(ownM3)} velja ${volume(billedM3)}${source === 'estimated' ? ' (ocena)' : ''}. Več na portalu.`,
    en: ({ ownM3, billedM3, source }, { volume }) =>
      `${portal.name}: ${volume(billedM3)}${source === 'estimated' ? ' (estimate)' : ''} is billed in place of your reading of ${volume(ownM3)}. See the portal.`,
  },
}
