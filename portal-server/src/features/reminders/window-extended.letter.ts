import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'
import { listPoints, pathToEnter, waitingPointsSchema } from './waiting-points.ts'

const { utility, portal } = brand

export const windowExtendedSchema = waitingPointsSchema.extend({
  /** Until the end of this day; ISO 8601, as all days. */
  lastDay: z.string(),
  windowFirstDay: z.string(),
})
export type WindowExtended = z.infer<typeof windowExtendedSchema>

/** To whoever has a meter to read and hasn't handed in a reading in the window that was extended. */
export const windowExtendedLetter: Letter<WindowExtended> = {
  name: 'window-extended',
  kind: 'window-extended',
  content: windowExtendedSchema,
  write: {
    sl: (extended, { day }) => ({
      subject: `Več časa za vnos stanja vodomera: do ${day(extended.lastDay)}`,
      paragraphs: [
        `Obdobje za vnos stanja vodomera smo podaljšali. Stanje lahko vnesete do vključno ${day(extended.lastDay)}. Vašega vnosa še nimamo.`,
      ],
      facts: listPoints(extended, 'sl'),
      closing: [
        'Vnesite cela števila s številčnice, brez rdečih. Vzame vam minuto.',
        `Ob vprašanju nam pišite ali pokličite: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Vnesite stanje', path: pathToEnter(extended) },
      reason: `To sporočilo ste prejeli, ker je z vašim uporabniškim računom na portalu ${portal.name} povezan vodomer, ki ga odčitate sami.`,
    }),
    en: (extended, { day }) => ({
      subject: `More time to enter your meter reading: until ${day(extended.lastDay)}`,
      paragraphs: [
        `We have extended the entry period for meter readings. You can enter your reading up to and including ${day(extended.lastDay)}. We do not have it yet.`,
      ],
      facts: listPoints(extended, 'en'),
      closing: [
        'Enter the whole numbers on the dial, without the red ones. It takes a minute.',
        `Write or call if you have a question: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Enter the reading', path: pathToEnter(extended) },
      reason: `You received this message because a meter that you read yourself is linked to your account at ${portal.name}.`,
    }),
  },
  writeShort: {
    sl: ({ lastDay }, { shortDay }) => `${portal.name}: za vnos stanja imate čas do ${shortDay(lastDay)}.`,
    en: ({ lastDay }, { shortDay }) => `${portal.name}: readings are taken until ${shortDay(lastDay)}.`,
  },
}
