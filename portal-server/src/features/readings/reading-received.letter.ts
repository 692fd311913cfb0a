import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'

const { utility } = brand

/** What there is to be said of a reading. */
export const readingFactsSchema = z.object({
  reference: z.string(),
  pointNumber: z.string(),
  address: z.string(),
  kind: z.enum(['cold', 'hot']),
  serialNumber: z.string(),
  valueM3: z.number(),
  /** ISO 8601, as all moments and days. */
  enteredAt: z.string(),
  receivedAt: z.string(),
  /** It arrived too late to count. */
  isLate: z.boolean(),
  /** The last day on which it can be corrected. */
  correctableUntil: z.string(),
})

/** To whoever wished for a receipt with a reading. */
export const readingReceivedLetter: Letter<z.infer<typeof readingFactsSchema>> = {
  name: 'reading-received',
  kind: 'reading-received',
  content: readingFactsSchema,
  write: {
    sl: (reading, { moment, day, volume }) => ({
      subject: `Potrdilo o vnosu stanja vodomera: ${volume(reading.valueM3)} (${reading.reference})`,
      paragraphs: [
        reading.isLate
          ? 'Stanje vodomera smo shranili, a je prispelo po koncu obdobja za vnos, zato ne šteje.'
          : 'Stanje vodomera smo prejeli in shranili.',
      ],
      facts: [
        ['Št. vnosa', reading.reference],
        ['Stanje', volume(reading.valueM3)],
        ['Vodomer', `${reading.serialNumber}, ${reading.kind === 'cold' ? 'hladna voda' : 'topla voda'}`],
        ['Št. odjemnega mesta', reading.pointNumber],
        ['Naslov', reading.address],
        ['Vneseno', moment(reading.enteredAt)],
        ['Prejeto', moment(reading.receivedAt)],
      ],
      closing: [
        ...(reading.isLate
          ? []
          : [`Popravite ga lahko do vključno ${day(reading.correctableUntil)}. Šteje zadnji vnos.`]),
        `Ob vprašanju nam povejte številko vnosa: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Odprite odjemna mesta', path: '/odjemna-mesta' },
      reason: 'To sporočilo ste prejeli, ker ste želeli potrdilo o vnosu po e-pošti.',
    }),
    en: (reading, { moment, day, volume }) => ({
      subject: `Receipt for your meter reading: ${volume(reading.valueM3)} (${reading.reference})`,
      paragraphs: [
        reading.isLate
          ? 'We stored your meter reading. It arrived after the entry period had ended, so it does not count.'
          : 'We received and stored your meter reading.',
      ],
      facts: [
        ['Reference', reading.reference],
        ['Reading', volume(reading.valueM3)],
        ['Meter', `${reading.serialNumber}, ${reading.kind === 'cold' ? 'cold water' : 'hot water'}`],
        ['Metering point', reading.pointNumber],
        ['Address', reading.address],
        ['Entered', moment(reading.enteredAt)],
        ['Received', moment(reading.receivedAt)],
      ],
      closing: [
        ...(reading.isLate
          ? []
          : [`You can correct it up to and including ${day(reading.correctableUntil)}. The last entry counts.`]),
        `Tell us the reference if you have a question: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Open your metering points', path: '/odjemna-mesta' },
      reason: 'You received this message because you asked for receipts of your readings by e-mail.',
    }),
  },
}
