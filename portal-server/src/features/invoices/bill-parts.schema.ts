import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { meterKindSchema } from '../consumption/history.schema.ts'
import { centsSchema, decimalSchema } from '../imports/field-types.ts'
import { volumeM3Schema } from '../readings/reading.schema.ts'

/* What a bill is made up of, as it comes in and is kept. What may be missing is left out, so that a file of before says the same. */

export const billKinds = ['invoice', 'advance', 'settlement', 'credit-note'] as const
export const chargeKinds = [
  'water',
  'sewage-removal',
  'sewage-treatment',
  'water-network',
  'sewage-removal-network',
  'sewage-treatment-network',
  'excess',
  'levy',
  'advance',
  'other',
] as const
export const billReadingOrigins = ['customer', 'utility', 'remote', 'estimate'] as const
export const billReadingReasons = ['no-reading', 'implausible', 'meter-exchanged', 'meter-faulty', 'no-access'] as const

const ratePercentSchema = decimalSchema(2, 2).meta({
  description: 'The rate of VAT in per cent, as text',
  example: '9.5',
})

export const storedLineSchema = z.strictObject({
  description: nameSchema(200).meta({ description: 'What is charged', example: 'Vodarina' }),
  charge: z
    .enum(chargeKinds)
    .optional()
    .meta({ description: 'What it is for, which is explained to customers; without it `other`', example: 'water' }),
  quantity: decimalSchema(9, 6, '-?').meta({ description: 'How many units, as text', example: '11' }),
  unit: nameSchema(20).meta({ description: 'As the bill prints it', example: 'm3' }),
  unitPriceEur: decimalSchema(9, 6, '-?')
    .nullish()
    .meta({ description: 'Without VAT, in euros, as text', example: '0.4321' }),
  netCents: centsSchema.meta({ description: 'Without VAT, in cents', example: 475 }),
  vatRatePercent: ratePercentSchema,
  periodFrom: dateSchema.nullish().meta({
    description: 'The first day of what the line charges, where that is not the bill’s',
    example: '2026-10-01',
  }),
  periodTo: dateSchema.nullish().meta({ description: 'The last one', example: '2026-10-31' }),
})
export type StoredLine = z.output<typeof storedLineSchema>

export const storedVatSchema = z.strictObject({
  ratePercent: ratePercentSchema,
  baseCents: centsSchema.meta({ description: 'What it is reckoned from, in cents', example: 475 }),
  vatCents: centsSchema.meta({ description: 'The VAT, in cents', example: 45 }),
})
export type StoredVat = z.output<typeof storedVatSchema>

export const storedReadingSchema = z.strictObject({
  meterNumber: nameSchema(100).meta({ description: 'The `serialNumber` of the meter', example: '46207317' }),
  meterKind: meterKindSchema.meta({ description: 'Which water it measures' }),
  fromDay: dateSchema.meta({ description: 'The day of the earlier state', example: '2026-09-30' }),
  fromM3: volumeM3Schema.meta({ description: 'What the meter showed then', example: 1398 }),
  toDay: dateSchema.meta({ description: 'The day of the later state', example: '2026-10-31' }),
  toM3: volumeM3Schema.meta({ description: 'What it showed then', example: 1409 }),
  usedM3: volumeM3Schema.meta({ description: 'What flowed in between, drums that began again at zero seen through' }),
  origin: z.enum(billReadingOrigins).meta({
    description: 'Where the later state comes from: a customer, the utility’s reader, the meter itself, or an estimate',
  }),
  reason: z
    .enum(billReadingReasons)
    .nullish()
    .meta({ description: 'Why it was estimated, or took the place of what was handed in' }),
})
export type StoredReading = z.output<typeof storedReadingSchema>
