import { z } from 'zod'
import { dateSchema } from '../session/session.schema.ts'
import { readingSchema, readingWindowSchema } from '../readings/reading.schema.ts'

export const meterKindSchema = z.enum(['cold', 'hot'])

/** What the point takes water for ("vrsta odjema"). */
export const consumptionTypeSchema = z.enum(['household', 'business'])

/** Which meters stand at the point ("vrsta števcev"). */
export const meteringTypeSchema = z.enum(['none', 'cold', 'hot', 'cold-and-hot'])

/** Whole cubic metres as the black drums of a meter show them. */
export const volumeM3Schema = z.int().min(0).max(99_999_999)

/** The last reading that an invoice was made from ("staro stanje vodomera"). */
export const billedReadingSchema = z
  .object({ valueM3: volumeM3Schema, readOn: dateSchema })
  .meta({ id: 'BilledReading' })

export const meterSchema = z
  .object({
    id: z.uuid(),
    kind: meterKindSchema,
    serialNumber: z.string().meta({ example: '46207317' }),
    /** The meter's type as the bill prints it. */
    type: z.string().meta({ example: '15' }),
    /** How many digits the meter shows for whole cubic metres. */
    digits: z.int().min(1).max(8),
    lastBilled: billedReadingSchema.nullable(),
    /** Handed in during the open window, newest first: the first one counts. Empty while the window is closed. */
    readings: z.array(readingSchema),
  })
  .meta({ id: 'Meter' })

export const meteringPointSummarySchema = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ example: '0040098579' }),
    address: z.string().meta({ example: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi' }),
    meteringType: meteringTypeSchema,
  })
  .meta({ id: 'MeteringPointSummary' })

export const meteringPointListSchema = z
  .object({ meteringPoints: z.array(meteringPointSummarySchema) })
  .meta({ id: 'MeteringPointList' })

export const meteringPointSchema = z
  .object({
    ...meteringPointSummarySchema.shape,
    /** In whose name the point is billed ("uporabnik"). */
    userName: z.string(),
    consumptionType: consumptionTypeSchema,
    meters: z.array(meterSchema),
    readingWindow: readingWindowSchema,
  })
  .meta({ id: 'MeteringPoint' })
export type MeteringPointView = z.infer<typeof meteringPointSchema>

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
