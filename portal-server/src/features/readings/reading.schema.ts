import { z } from 'zod'
import { freeTextSchema } from '../../platform/http/text.schema.ts'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'
import { doubtReasonSchema, doubtSchema } from './doubt.schema.ts'

/** Whole cubic metres as the black drums of a meter show them. */
export const volumeM3Schema = z.int().min(0).max(99_999_999).meta({ example: 1027 })

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

/** How a reading came: from a page with a network, from one that kept it until it had one, or from a program. */
export const wayInSchema = z.enum(['portal', 'offline', 'api'])

/** One entry ("vnos"), as it is stored. None is ever changed: a correction is another entry. */
export const readingSchema = z
  .object({
    id: z.uuid(),
    /** What the customer reads out on the phone; unique (readings/reference.ts). */
    reference: z.string().meta({ example: '7K3F-92QD' }),
    valueM3: volumeM3Schema,
    /** The first day of the window that the entry belongs to. */
    windowFirstDay: dateSchema,
    /** The moment of entry: that of arrival, unless it waited for a network. */
    enteredAt: instantSchema,
    /** When the portal stored it, by the database's clock. */
    receivedAt: instantSchema,
    wayIn: wayInSchema,
    /** True for the one that billing will use: the last one of the window (M14). */
    counts: z.boolean(),
    /** Why it doesn't: a later entry took its place, or it arrived after the window had closed (M12). */
    notCounted: z.enum(['later-entry', 'arrived-late']).nullable(),
    /** What was odd about it when it was stored. */
    doubts: z.array(doubtSchema),
    doubtAnswer: z.object({ reason: doubtReasonSchema, note: z.string().nullable() }).nullable(),
    /** Only those who handed it in are told, and see the photo. */
    hasPhoto: z.boolean(),
  })
  .meta({ id: 'Reading' })
export type ReadingView = z.infer<typeof readingSchema>

/** A new reading. The header `Idempotency-Key` (a UUID made at entry) makes sending it again harmless. */
export const submitReadingSchema = z
  .strictObject({
    valueM3: volumeM3Schema,
    /**
     * From a page that had no network: the moment of entry. It decides which window the reading belongs to, must lie in
     * one, and may be 62 days old; a phone's clock that runs ahead is taken back to the moment of arrival. Whatever year that clock
     * shows, it is no window's or it is now.
     */
    enteredAt: z.iso.datetime({ offset: true }).optional(),
    /** Without it a doubtful reading is answered with reading-doubtful and not stored. */
    doubtAnswer: z
      .strictObject({ reason: doubtReasonSchema, note: freeTextSchema(500).optional() })
      .meta({ id: 'DoubtAnswer' })
      .optional(),
    /** A receipt goes to the account's e-mail address. */
    wantsReceipt: z.boolean().optional(),
  })
  .meta({ id: 'SubmitReading' })
export type SubmitReading = z.infer<typeof submitReadingSchema>

/** What flowed between two readings, exchanged meters and rolled over drums seen through. */
export const periodConsumptionSchema = z
  .object({ m3: z.int().min(0).meta({ example: 12 }), fromDay: dateSchema, toDay: dateSchema })
  .meta({ id: 'PeriodConsumption' })
export type PeriodConsumption = z.infer<typeof periodConsumptionSchema>

/** What was stored, so that the customer sees it as the utility has it. */
export const submittedReadingSchema = z
  .object({
    reading: readingSchema,
    readingWindow: readingWindowSchema,
    consumption: z.object({
      /** From the last reading before this window, estimates left out, to this one; null where it can't be told. */
      thisPeriod: periodConsumptionSchema.nullable(),
      lastPeriod: periodConsumptionSchema.nullable(),
      /** The period that ended about a year before this one. */
      lastYear: periodConsumptionSchema.nullable(),
    }),
    /**
     * Of a receipt that was wanted: it is on its way or, where there were many mails lately, comes later. Null where none
     * was, and of a reading that is stored already.
     */
    receipt: z.enum(['on-its-way', 'later']).nullable(),
  })
  .meta({ id: 'SubmittedReading' })
export type SubmittedReadingView = z.infer<typeof submittedReadingSchema>
