import { z } from 'zod'
import type { Letter } from '../../platform/messages/letter.ts'
import { brand } from '../../platform/pages/brand.ts'
import { listPoints, pathToEnter, waitingPointsSchema } from './waiting-points.ts'

const { utility, portal } = brand

export const reminderSchema = waitingPointsSchema.extend({
  /** On which day it was due. All days are ISO 8601. */
  dueOn: z.string(),
  windowFirstDay: z.string(),
  lastDay: z.string(),
  /** Whether that is the day on which it goes out. */
  isLastDay: z.boolean(),
})
export type ReminderContent = z.infer<typeof reminderSchema>

/** To whoever has a meter to read and hasn't handed in a reading in the window that is open. */
export const readingReminderLetter: Letter<ReminderContent> = {
  name: 'reading-reminder',
  kind: 'reading-reminder',
  content: reminderSchema,
  write: {
    sl: (reminder, { day }) => ({
      subject: reminder.isLastDay
        ? 'Danes je zadnji dan za vnos stanja vodomera'
        : `Vnesite stanje vodomera do ${day(reminder.lastDay)}`,
      paragraphs: [
        reminder.isLastDay
          ? 'Stanja vodomera v tem obdobju še nismo prejeli. Vnesete ga lahko še danes do polnoči.'
          : `Obdobje za vnos stanja vodomera je odprto do vključno ${day(reminder.lastDay)}. Vašega vnosa še nimamo.`,
      ],
      facts: listPoints(reminder, 'sl'),
      closing: [
        'Vnesite cela števila s številčnice, brez rdečih. Vzame vam minuto.',
        `Ob vprašanju nam pišite ali pokličite: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Vnesite stanje', path: pathToEnter(reminder) },
      reason: `To sporočilo ste prejeli, ker je z vašim uporabniškim računom na portalu ${portal.name} povezan vodomer, ki ga odčitate sami.`,
    }),
    en: (reminder, { day }) => ({
      subject: reminder.isLastDay
        ? 'Today is the last day to enter your meter reading'
        : `Enter your meter reading by ${day(reminder.lastDay)}`,
      paragraphs: [
        reminder.isLastDay
          ? 'We have not received your meter reading in this entry period yet. You can still enter it today, until midnight.'
          : `The entry period for meter readings is open up to and including ${day(reminder.lastDay)}. We do not have your reading yet.`,
      ],
      facts: listPoints(reminder, 'en'),
      closing: [
        'Enter the whole numbers on the dial, without the red ones. It takes a minute.',
        `Write or call if you have a question: ${utility.phone}, ${utility.email}.`,
      ],
      action: { label: 'Enter the reading', path: pathToEnter(reminder) },
      reason: `You received this message because a meter that you read yourself is linked to your account at ${portal.name}.`,
    }),
  },
  writeShort: {
    sl: ({ isLastDay, lastDay }, { shortDay }) =>
      isLastDay
        ? `${portal.name}: še danes vnesite stanje vodomera.`
        : `${portal.name}: stanje vodomera vnesite do ${shortDay(lastDay)}.`,
    en: ({ isLastDay, lastDay }, { shortDay }) =>
      isLastDay
        ? `${portal.name}: enter your reading today.`
        : `${portal.name}: enter your reading by ${shortDay(lastDay)}.`,
  },
}
