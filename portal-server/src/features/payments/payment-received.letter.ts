import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { portal, utility } = brand

export const paymentFactsSchema = z.object({
  paymentId: z.string(),
  amountCents: z.number(),
  receivedOn: z.string(),
  /** The bill that it is for; null where it is for no single one. */
  bill: z.object({ id: z.string(), number: z.string() }).nullable(),
  point: z.object({ number: z.string(), address: z.string(), name: z.string().nullable() }),
})
export type PaymentFacts = z.infer<typeof paymentFactsSchema>

const pathOf = ({ bill }: PaymentFacts): `/${string}` => (bill ? `/racuni/${bill.id}` : '/racuni/placila')

/** To whoever is linked to a point, when a payment of their time came in. */
export const paymentReceivedLetter: Letter<PaymentFacts> = {
  name: 'payment-received',
  kind: 'payment-received',
  content: paymentFactsSchema,
  write: {
    sl: (payment, { day, money }) => ({
      subject: payment.bill
        ? `Prejeli smo plačilo ${money(payment.amountCents)} za račun ${payment.bill.number}`
        : `Prejeli smo plačilo ${money(payment.amountCents)}`,
      paragraphs: [
        payment.bill
          ? 'Prejeli smo plačilo vašega računa.'
          : 'Prejeli smo plačilo, ki ne pripada enemu samemu računu. Znesek imate v dobrem.',
      ],
      facts: [
        ['Znesek', money(payment.amountCents)],
        ['Plačano', day(payment.receivedOn)],
        ...(payment.bill ? [['Račun', payment.bill.number] as const] : []),
        ['Odjemno mesto', `${payment.point.number}, ${payment.point.name ?? payment.point.address}`],
      ],
      closing: [`Ob vprašanju nam pišite ali pokličite: ${utility.phone}, ${utility.email}.`],
      action: { label: payment.bill ? 'Odprite račun' : 'Odprite plačila', path: pathOf(payment) },
      reason: 'To sporočilo ste prejeli, ker ste v obvestilih izbrali, da vam sporočimo prejeta plačila.',
    }),
    en: (payment, { day, money }) => ({
      subject: payment.bill
        ? `We received ${money(payment.amountCents)} for bill ${payment.bill.number}`
        : `We received your payment of ${money(payment.amountCents)}`,
      paragraphs: [
        payment.bill
          ? 'We received the payment of your bill.'
          : 'We received a payment that belongs to no single bill. You have the amount in credit.',
      ],
      facts: [
        ['Amount', money(payment.amountCents)],
        ['Paid on', day(payment.receivedOn)],
        ...(payment.bill ? [['Bill', payment.bill.number] as const] : []),
        ['Metering point', `${payment.point.number}, ${payment.point.name ?? payment.point.address}`],
      ],
      closing: [`Write or call if you have a question: ${utility.phone}, ${utility.email}.`],
      action: { label: payment.bill ? 'Open the bill' : 'Open the payments', path: pathOf(payment) },
      reason: 'You received this message because you chose to be told of payments that we receive.',
    }),
  },
  writeShort: {
    sl: ({ amountCents, bill }, { money }) =>
      `${portal.name}: prejeli smo plačilo ${money(amountCents)}${bill ? ` za račun ${bill.number}` : ''}.`,
    en: ({ amountCents, bill }, { money }) =>
      `${portal.name}: we received ${money(amountCents)}${bill ? ` for bill ${bill.number}` : ''}.`,
  },
}
