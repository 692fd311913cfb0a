import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'
import { readingFactsSchema } from './reading-received.letter.ts'

const { utility, portal } = brand

const content = readingFactsSchema.extend({
  /** What the account that is written to had handed in. */
  insteadOfM3: z.number(),
})

/** To whoever handed a reading in that another account of the household corrected; never who that is. */
export const readingCorrectedLetter: Letter<z.infer<typeof content>> = {
  name: 'reading-corrected',
  kind: 'reading-corrected',
  content,
  write: {
    sl: (reading, { moment, day, volume }) => ({
      subject: `Stanje vodomera, ki ste ga vnesli, je popravljeno: ${volume(reading.valueM3)}`,
      paragraphs: [
        `Stanje vodomera, ki ste ga vnesli na portalu ${portal.name}, je popravil drug uporabniški račun, povezan z istim odjemnim mestom. Za obračun zdaj šteje njegov vnos.`,
      ],
      facts: [
        ['Vaš vnos', volume(reading.insteadOfM3)],
        ['Zdaj šteje', volume(reading.valueM3)],
        ['Št. vnosa', reading.reference],
        ['Vodomer', `${reading.serialNumber}, ${reading.kind === 'cold' ? 'hladna voda' : 'topla voda'}`],
        ['Št. odjemnega mesta', reading.pointNumber],
        ['Naslov', reading.address],
        ['Vneseno', moment(reading.enteredAt)],
      ],
      closing: [
        `Če novo stanje ni pravo, ga lahko popravite do vključno ${day(reading.correctableUntil)}. Šteje zadnji vnos.`,
        `Ob vprašanju nam povejte številko vnosa: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Odprite odjemna mesta', path: '/odjemna-mesta' },
      reason: 'To sporočilo ste prejeli, ker ste vnesli stanje, namesto katerega zdaj šteje drugo.',
    }),
    en: (reading, { moment, day, volume }) => ({
      subject: `The meter reading that you entered was corrected: ${volume(reading.valueM3)}`,
      paragraphs: [
        `The meter reading that you entered at ${portal.name} was corrected by another account that is linked to the same metering point. Its entry counts for the bill now.`,
      ],
      facts: [
        ['Your entry', volume(reading.insteadOfM3)],
        ['Counts now', volume(reading.valueM3)],
        ['Reference', reading.reference],
        ['Meter', `${reading.serialNumber}, ${reading.kind === 'cold' ? 'cold water' : 'hot water'}`],
        ['Metering point', reading.pointNumber],
        ['Address', reading.address],
        ['Entered', moment(reading.enteredAt)],
      ],
      closing: [
        `If the new reading is not right, you can correct it up to and including ${day(reading.correctableUntil)}. The last entry counts.`,
        `Tell us the reference if you have a question: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Open your metering points', path: '/odjemna-mesta' },
      reason: 'You received this message because you entered a reading in whose place another one counts now.',
    }),
  },
}
