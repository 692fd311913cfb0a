import { z } from 'zod'
import type { Locale } from '../../../platform/locale.ts'
import type { LetterText, Wording } from '../../../platform/messages/letter.ts'
import { brand } from '../../../platform/pages/brand.ts'
import { billKinds } from '../bill-parts.schema.ts'

const { portal, utility } = brand

/** What is told of a bill, as it stands when it is told. Days are ISO 8601. */
export const billFactsSchema = z.object({
  billId: z.string(),
  number: z.string(),
  kind: z.enum(billKinds),
  dueOn: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  totalCents: z.number(),
  /** What has come in for it. */
  paidCents: z.number(),
  /** What is still to be paid of it, when all that lies at the point unused is taken off those that are due first. */
  openCents: z.number(),
  point: z.object({ number: z.string(), address: z.string(), name: z.string().nullable() }),
})
export type BillFacts = z.infer<typeof billFactsSchema>

type Fact = readonly [name: string, value: string]

const words = {
  sl: {
    kinds: { invoice: 'Račun', advance: 'Akontacija', settlement: 'Poračun', 'credit-note': 'Dobropis' },
    total: 'Znesek',
    paid: 'Že plačano',
    covered: 'Iz vašega dobra',
    open: 'Za plačilo',
    due: 'Rok plačila',
    period: 'Obdobje',
    point: 'Odjemno mesto',
  },
  en: {
    kinds: { invoice: 'Bill', advance: 'Advance', settlement: 'Settlement', 'credit-note': 'Credit note' },
    total: 'Amount',
    paid: 'Paid so far',
    covered: 'From your credit',
    open: 'To pay',
    due: 'Due on',
    period: 'Period',
    point: 'Metering point',
  },
} as const

export const kindIn = (locale: Locale, kind: BillFacts['kind']): string => words[locale].kinds[kind]

/** The facts of a letter about a bill, by name. */
export function billFacts(locale: Locale, bill: BillFacts, { day, money }: Wording): Fact[] {
  const { kinds, total, paid, covered, open, due, period, point } = words[locale]
  const { number, kind, totalCents, paidCents, openCents, dueOn, periodFrom, periodTo } = bill
  const coveredCents = totalCents - paidCents - openCents
  const toPay: Fact[] = [
    ...(paidCents > 0 ? [[paid, money(paidCents)] as const] : []),
    ...(coveredCents > 0 ? [[covered, money(coveredCents)] as const] : []),
    [open, money(openCents)],
    ...(openCents > 0 ? [[due, day(dueOn)] as const] : []),
  ]
  return [
    [kinds[kind], number],
    [total, money(totalCents)],
    ...(kind === 'credit-note' ? [] : toPay),
    [period, `${day(periodFrom)} – ${day(periodTo)}`],
    [point, `${bill.point.number}, ${bill.point.name ?? bill.point.address}`],
  ]
}

export const actionOf = (locale: Locale, { billId }: BillFacts): LetterText['action'] => ({
  label: locale === 'sl' ? 'Odprite račun' : 'Open the bill',
  path: `/racuni/${billId}`,
})

export const reasonIn: Readonly<Record<Locale, string>> = {
  sl: `To sporočilo ste prejeli, ker je odjemno mesto povezano z vašim uporabniškim računom na portalu ${portal.name}.`,
  en: `You received this message because the metering point is linked to your account at ${portal.name}.`,
}

export const askIn: Readonly<Record<Locale, string>> = {
  sl: `Ob vprašanju nam povejte številko računa: ${utility.phone}, ${utility.email}.`,
  en: `Tell us the number of the bill if you have a question: ${utility.phone}, ${utility.email}.`,
}
