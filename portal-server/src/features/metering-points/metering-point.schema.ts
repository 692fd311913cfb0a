import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'
import { meterKindSchema, readingSourceSchema } from '../consumption/history.schema.ts'
import { readingSchema, readingWindowSchema, volumeM3Schema } from '../readings/reading.schema.ts'

/** What the point takes water for ("vrsta odjema"). */
export const consumptionTypeSchema = z.enum(['household', 'business'])

/** Which meters stand at the point ("vrsta števcev"). */
export const meteringTypeSchema = z.enum(['none', 'cold', 'hot', 'cold-and-hot'])

/** The last reading that an invoice was made from ("staro stanje vodomera"), or that a remote-read meter sent. */
export const billedReadingSchema = z
  .object({ valueM3: volumeM3Schema, readOn: dateSchema, source: readingSourceSchema })
  .meta({ id: 'BilledReading' })

/** What readings/plausibility.ts judges a reading by, so that the pages can ask before anything is sent. */
export const plausibilitySchema = z
  .object({
    /** The last reading known from before the window. */
    baseM3: volumeM3Schema,
    baseOn: dateSchema,
    /** The span that is usual, in cubic metres a day; a wide one where little is known. */
    usualPerDayM3: z.object({ low: z.number().min(0), high: z.number().min(0) }),
  })
  .meta({ id: 'Plausibility' })

export const consumptionBaseSchema = z
  .object({
    fromDay: dateSchema.meta({ description: 'The day of the last reading from before the window, estimates left out' }),
    meterM3: volumeM3Schema.meta({
      description: 'What the meter showed then; where it took another’s place since, what it showed when it was fitted',
    }),
    beforeM3: volumeM3Schema.meta({
      description: 'What flowed since then through the meter whose place it took; else 0',
      example: 0,
    }),
  })
  .meta({
    id: 'ConsumptionBase',
    description:
      'From where the consumption of a reading of the open window is reckoned: `beforeM3` and what flowed from `meterM3` to the ' +
      'reading, drums that began again at zero seen through. SubmittedReading has the same as `thisPeriod`.',
  })

export const meterSchema = z
  .object({
    id: z.uuid(),
    kind: meterKindSchema,
    serialNumber: z.string().meta({ example: '46207317' }),
    /** The meter's type as the bill prints it. */
    type: z.string().meta({ example: '15' }),
    /** How many digits the meter shows for whole cubic metres. */
    digits: z.int().min(1).max(8).meta({ example: 5 }),
    /** It sends its readings itself: there are data, and nothing to hand in. */
    isRemote: z.boolean(),
    installedOn: dateSchema,
    lastBilled: billedReadingSchema.nullable(),
    /**
     * Handed in during the open window or, while none is open, during the last one; by moment of entry, newest first: the
     * newest thirty, and the one that counts. listReadings has all of them.
     */
    readings: z.array(readingSchema),
    consumptionBase: consumptionBaseSchema.nullable(),
    /** Null where nothing is known of the meter yet. */
    plausibility: plausibilitySchema.nullable(),
  })
  .meta({ id: 'Meter' })
export type MeterView = z.infer<typeof meterSchema>

export const meteringPointSummarySchema = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ example: '0040098579' }),
    /** The customer's own name for it, seen by this account alone. */
    name: z.string().nullable().meta({ example: 'Babica' }),
    address: z.string().meta({ example: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi' }),
    meteringType: meteringTypeSchema,
    /** From this day on nothing is read or handed in here; what is known stays. Null for a point in use. */
    closedOn: dateSchema.nullable(),
    /** The first day that the account sees of the point: from then on it was used by whom the slip was for. Null where nobody said. */
    occupiedFrom: dateSchema.nullable(),
    /**
     * The last day that it sees: afterwards somebody else uses the point, and nothing is handed in here. Null while no end is known,
     * and in the future where it is.
     */
    occupiedTo: dateSchema.nullable(),
    /** Whether that last day is over. */
    isOver: z.boolean(),
    /** The meters that somebody has to read: those that stand there and don't send their readings themselves. */
    metersToRead: z.int().min(0).meta({ example: 2 }),
    /** Of those, the ones that have a counting reading in the open window; 0 while none is open. */
    metersHandedIn: z.int().min(0).meta({ example: 1 }),
    handedIn: z
      .array(
        z.object({
          meterId: z.uuid(),
          kind: meterKindSchema,
          valueM3: volumeM3Schema,
          enteredAt: instantSchema.meta({
            description: 'The moment of entry: that of arrival, unless it waited for a network',
          }),
        }),
      )
      .meta({
        description:
          'The counting reading of each of those meters in the open window, cold water first; empty while none is open',
      }),
  })
  .meta({ id: 'MeteringPointSummary' })
export type MeteringPointSummaryView = z.infer<typeof meteringPointSummarySchema>

export const meteringPointListSchema = z
  .object({
    meteringPoints: z.array(meteringPointSummarySchema),
    /** To be sent as `after` for the next page; null on the last one. */
    next: z.string().nullable(),
  })
  .meta({ id: 'MeteringPointList' })
export type MeteringPointListView = z.infer<typeof meteringPointListSchema>

export const meteringPointSchema = z
  .object({
    ...meteringPointSummarySchema.shape,
    /** In whose name the point is or was billed ("uporabnik") in the time that the account sees; empty where it is not known any more. */
    userName: z.string().meta({ example: 'Ana Novak' }),
    consumptionType: consumptionTypeSchema,
    /** How many accounts are linked to the point as this one is, itself among them; never whose they are. */
    linkedAccounts: z.int().min(1).meta({ example: 2 }),
    meters: z.array(meterSchema),
    readingWindow: readingWindowSchema,
  })
  .meta({ id: 'MeteringPoint' })
export type MeteringPointView = z.infer<typeof meteringPointSchema>

/** All points of an account in a row, by number, fifty at a time. */
export const readingSheetSchema = z
  .object({
    readingWindow: readingWindowSchema,
    meteringPoints: z.array(meteringPointSchema),
    /** To be sent as `after` for the next page; null on the last one. */
    next: z.string().nullable(),
  })
  .meta({ id: 'ReadingSheet' })
export type ReadingSheetView = z.infer<typeof readingSheetSchema>

/** `after` is `next` of the page before. */
export const meteringPointListQuerySchema = z.object({
  after: nameSchema(105).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(500),
})
export type MeteringPointListQuery = z.output<typeof meteringPointListQuerySchema>

/** A page of what was handed in of a meter during the open or the last window, by moment of entry, newest first. */
export const readingListSchema = z
  .object({
    readings: z.array(readingSchema),
    /** To be sent as `after` for the next page; null on the last one. */
    next: z.uuid().nullable(),
  })
  .meta({ id: 'ReadingList' })
export type ReadingListView = z.infer<typeof readingListSchema>

export const readingListQuerySchema = z.object({ after: z.uuid().optional() })

export const readingSheetQuerySchema = z.object({ after: nameSchema(100).optional() })

export const nameMeteringPointSchema = z.strictObject({ name: nameSchema(60).nullable() }).meta({ id: 'NamePoint' })

/**
 * The two values of the last bill's payment slip (M8). Both are taken as they were typed: spaces, hyphens,
 * the whole line of the purpose, "SI12" in front or not.
 */
export const linkMeteringPointSchema = z
  .strictObject({
    purpose: z.string().trim().min(1).max(200).meta({ example: 'Ravn. z odpadki 04/2016 0040098579' }),
    reference: z.string().trim().min(1).max(60).meta({ example: 'SI12 1033842574531' }),
  })
  .meta({ id: 'LinkMeteringPoint' })
