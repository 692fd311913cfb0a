import { z } from 'zod'
import { dateSchema, instantSchema } from '../session/session.schema.ts'

/** The days on which readings are taken, both whole, in the utility's time zone (M12). */
export const readingWindowSchema = z
  .object({
    isOpen: z.boolean(),
    /** First and last day of the open window, or of the next one where none is open. */
    firstDay: dateSchema,
    lastDay: dateSchema,
    /** The instant at which the next change comes: the open window closes, or the next one opens. */
    changesAt: instantSchema,
  })
  .meta({ id: 'ReadingWindow' })
export type ReadingWindowView = z.infer<typeof readingWindowSchema>

export const readingSchema = z
  .object({
    id: z.uuid(),
    valueM3: z.int().min(0),
    enteredAt: instantSchema,
    /** True for the one that billing will use: the last one of the window (M14). */
    counts: z.boolean(),
  })
  .meta({ id: 'Reading' })

/** A new reading. The header `Idempotency-Key` (a UUID made at entry) makes sending it again harmless. */
export const submitReadingSchema = z
  .strictObject({ valueM3: z.int().min(0).max(99_999_999) })
  .meta({ id: 'SubmitReading' })

/** What was stored, so that the customer sees it as the utility has it. */
export const submittedReadingSchema = z
  .object({ reading: readingSchema, readingWindow: readingWindowSchema })
  .meta({ id: 'SubmittedReading' })
