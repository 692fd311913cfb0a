import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { meterKindSchema } from '../consumption/history.schema.ts'
import { volumeM3Schema } from '../readings/reading.schema.ts'
import { pricedCharges } from './price.schema.ts'

/** What a meter shows now, in place of what counts of it: a page asks while it is typed. */
export const billForecastQuerySchema = z.object({
  meterId: z.uuid().optional().meta({ description: 'The meter that `valueM3` is of; needed where several are read' }),
  valueM3: z.coerce.number().int().min(0).max(99_999_999).optional().meta({
    description: 'What it shows today. Without it, and of all other meters, what counts in the open or the last window',
  }),
})
export type BillForecastQuery = z.output<typeof billForecastQuerySchema>

const centsSchema = z.int()
const decimalSchema = z.string()

const forecastLineSchema = z.object({
  description: z.string().meta({ description: 'The service, as the bill calls it', example: 'Vodarina' }),
  charge: growingEnum(pricedCharges).meta({ description: 'What it charges', example: 'water' }),
  quantity: decimalSchema.meta({ description: 'How many units, in thousandths at most', example: '11' }),
  unit: z.string().meta({ description: 'As the bill prints it', example: 'm3' }),
  unitPriceEur: decimalSchema.meta({ description: 'Without VAT', example: '0.7861' }),
  netCents: centsSchema.meta({ description: 'Without VAT, rounded once a line', example: 865 }),
  vatRatePercent: decimalSchema.meta({ example: '9.5' }),
  periodFrom: dateSchema,
  periodTo: dateSchema,
})

const vatSchema = z.object({
  ratePercent: decimalSchema.meta({ example: '9.5' }),
  baseCents: centsSchema.meta({ example: 865 }),
  vatCents: centsSchema.meta({ description: 'Of the sum of all lines of the rate', example: 82 }),
})

/** The next bill as the tariff says it (rules/tariff.ts). */
export const billForecastSchema = z
  .object({
    isForecast: z.boolean().meta({ description: 'Always: the bill itself is made by the utility' }),
    period: z.object({ from: dateSchema, to: dateSchema }).nullable().meta({
      description:
        'The days that are billed: from the day after the last bill’s to the end of the month of the window, as far as the account sees',
    }),
    consumption: z
      .array(
        z.object({
          kind: meterKindSchema,
          from: dateSchema,
          to: dateSchema,
          volumeM3: volumeM3Schema.meta({
            description: 'What flowed since the last billed reading, estimates included',
          }),
        }),
      )
      .meta({ description: 'The water that is billed, meters that were exchanged stitched in' }),
    bill: z
      .object({
        lines: z.array(forecastLineSchema),
        vat: z.array(vatSchema).meta({ description: 'By rate, ascending' }),
        netCents: centsSchema.meta({ example: 865 }),
        vatCents: centsSchema.meta({ example: 82 }),
        totalCents: centsSchema.meta({ example: 947 }),
      })
      .nullable()
      .meta({ description: 'Null where it can’t be told: a sum without a part of it would be believed' }),
    pricesSince: dateSchema.nullable().meta({
      description: 'Since when the newest of its prices holds; null without a bill, and for one that charges nothing',
    }),
    reason: growingEnum([
      'not-used',
      'already-billed',
      'reading-missing',
      'consumption-unknown',
      'prices-missing',
    ] as const)
      .nullable()
      .meta({
        description:
          'Why it can’t be told: the point is closed or somebody else’s by now; the window’s readings are billed; a meter has no reading; its consumption can’t be told from it; a price isn’t known',
      }),
    missingReadings: z.array(z.object({ meterId: z.uuid() })).meta({ description: 'The meters that have no reading' }),
    missingPrices: z
      .array(
        z.object({
          service: z.string().meta({ example: 'Odvajanje' }),
          reason: growingEnum(['no-price', 'no-diameter'] as const).meta({
            description:
              'No price of it is known on these days, or there are prices by diameter and the point’s isn’t known',
          }),
          from: dateSchema,
          to: dateSchema,
        }),
      )
      .meta({ description: 'What of the tariff isn’t known; empty where no price is known at all' }),
  })
  .meta({ id: 'BillForecast' })
export type BillForecastView = z.infer<typeof billForecastSchema>
