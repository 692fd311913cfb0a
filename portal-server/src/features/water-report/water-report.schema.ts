import { z } from 'zod'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'

export const yearSchema = z.int().min(1990).max(2200).meta({ example: 2025 })

const decimalTextSchema = z.string().regex(/^\d+(?:\.\d+)?$/)
const measuredTextSchema = z
  .string()
  .meta({ description: 'With the digits that the laboratory wrote; `<` is less than can be measured', example: '<0.5' })
const litresSchema = z.int().min(0)
const verdictSchema = z.enum(['less', 'alike', 'more'])

export const measuredParameterSchema = z
  .object({
    parameter: z.string().meta({ example: 'Nitrat' }),
    /** Null where the values have none, as pH. */
    unit: z.string().nullable().meta({ example: 'mg/L' }),
    /** Null without such a limit. */
    allowedFrom: decimalTextSchema.nullable().meta({ example: null }),
    allowedTo: decimalTextSchema.nullable().meta({ example: '50' }),
    samples: z.int().min(1).meta({ example: 12 }),
    /** Null where there is no number, as of taste. */
    measuredMin: measuredTextSchema.nullable(),
    measuredMean: measuredTextSchema.nullable(),
    measuredMax: measuredTextSchema.nullable(),
    /** Null where there is no limit, or the numbers don't say it. */
    isWithinLimits: z.boolean().nullable(),
  })
  .meta({ id: 'MeasuredParameter' })
export type MeasuredParameterView = z.infer<typeof measuredParameterSchema>

export const waterPriceSchema = z
  .object({
    service: z.string().meta({ example: 'Vodarina' }),
    /** In euros with VAT, exact. */
    eurPerM3: decimalTextSchema.meta({ example: '0.47315' }),
    eurPerLitre: decimalTextSchema.meta({ example: '0.00047315' }),
    netEurPerM3: decimalTextSchema.meta({ example: '0.4321' }),
    vatRatePercent: decimalTextSchema.meta({ example: '9.5' }),
    /** Only for what is used above so many cubic metres a month, and up to so many; null without such a bound. */
    blockFromM3: decimalTextSchema.nullable().meta({ example: null }),
    blockToM3: decimalTextSchema.nullable().meta({ example: null }),
    /** Whether these bounds are for the whole point, or for each of its flats. */
    blockPer: z.enum(['point', 'flat']),
    /** The days of the report's time on which it held. */
    from: dateSchema,
    to: dateSchema,
  })
  .meta({ id: 'WaterPrice' })
export type WaterPriceView = z.infer<typeof waterPriceSchema>

const usedInMonthSchema = z.object({
  month: dateSchema.meta({ description: 'Its first day', example: '2025-10-01' }),
  days: z.int().min(28).max(31),
  /** On so many of them it is known what was used. */
  knownDays: z.int().min(0).max(31),
  litres: litresSchema.nullable().meta({ example: 9300 }),
  litresPerDay: litresSchema.nullable().meta({ example: 300 }),
  /** Of the litres, what rests on an estimate. */
  estimatedLitres: litresSchema,
  /** Of the litres, what rests on the customer's own reading. */
  ownLitres: litresSchema,
})

const usedInYearSchema = z
  .object({
    year: yearSchema,
    days: z.int().min(365).max(366),
    knownDays: z.int().min(0).max(366),
    litres: litresSchema.meta({ example: 110_000 }),
    litresPerDay: litresSchema.nullable().meta({ example: 301 }),
    estimatedLitres: litresSchema,
  })
  .meta({ id: 'UsedInYear' })
export type UsedInYear = z.infer<typeof usedInYearSchema>

const comparedSchema = z.object({
  verdict: verdictSchema,
  /** By how much, without a sign. */
  percent: z.int().min(0).meta({ example: 12 }),
  /** Over so many months that were read whole. */
  months: z.int().min(1).max(12),
  ownLitresPerDay: litresSchema,
  otherLitresPerDay: litresSchema,
})

export const waterReportSchema = z
  .object({
    year: yearSchema,
    /** The days of the year on which the point was the account's: of others nothing is said. */
    from: dateSchema.meta({ example: '2025-01-01' }),
    to: dateSchema.meta({ example: '2025-12-31' }),
    /** Whose water it is; null where the utility hasn't said. */
    supplyZone: z.object({ name: z.string().meta({ example: 'Zagorje–Kisovec' }) }).nullable(),
    /** (a) What was measured of the water in the zone in that year; none where nothing is known. */
    parameters: z.array(measuredParameterSchema),
    /** Whether all that have limits were within them; null where nothing can be said. */
    isAllWithinLimits: z.boolean().nullable(),
    /** (b) What drinking water cost. Monthly charges for the network come on top of it. */
    prices: z.array(waterPriceSchema),
    /** (c) What was used, by month, as in `getConsumption`. */
    months: z.array(usedInMonthSchema.meta({ id: 'UsedInMonthOfReport' })),
    /** That year and up to two before, the oldest first; those of which nothing is known are left out. */
    years: z.array(usedInYearSchema),
    /** Beside the year before, over the months that were read whole in both; null where there are none. */
    trend: comparedSchema.meta({ id: 'WaterReportTrend' }).nullable(),
    /** (d) Beside what comparable points use on average; null where that isn't known. */
    comparison: comparedSchema
      .extend({
        /** Never over fewer points than this. */
        atLeastPoints: z.int().meta({ example: 10 }),
      })
      .meta({ id: 'WaterReportComparison' })
      .nullable(),
    /** (e) Where the utility tells what Annex 4 of the decree on drinking water asks for. */
    informationUrl: z.url().meta({ example: 'https://www.example.org/pitna-voda' }),
    /** When the document was made that was kept of it; null where it is made when it is asked for. */
    documentMadeAt: instantSchema.nullable().meta({ example: '2026-03-02T08:12:44.120Z' }),
  })
  .meta({ id: 'WaterReport' })
export type WaterReportView = z.infer<typeof waterReportSchema>

export const waterReportListSchema = z
  .object({
    /** The newest first. */
    reports: z.array(z.object({ year: yearSchema })),
  })
  .meta({ id: 'WaterReportList' })
export type WaterReportListView = z.infer<typeof waterReportListSchema>
