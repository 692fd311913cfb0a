import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { changeField, diameterMmSchema, keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins } from '../imports/refusal.ts'
import { supplyZoneRecord, supplyZoneUnknown } from '../supply-zones/supply-zone.record.ts'
import { consumptionTypeSchema } from './metering-point.schema.ts'

const number = keySchema.meta({ example: '0040098579' })
const userName = nameSchema(200).meta({ example: 'Ana Novak' })
const address = nameSchema(300).meta({ example: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi' })

const services = z.array(nameSchema(100)).max(50).default([])
const supplyZoneId = keySchema.nullable().default(null).meta({ example: 'OO-1' })

/** By it the portal knows whether somebody else uses a point. Also on a slip: whom the bill is for. */
export const customerKeySchema = keySchema.nullable().default(null).meta({ example: 'K-104233' })

export const meteringPointRecord = defineRecord({
  name: 'metering-point',
  plural: 'metering-points',
  description:
    'A place where somebody takes water. The same `number` once more changes it. When it changes hands, `customerKey` and `occupiedFrom` say so; `closedOn` closes it.',
  table: 'metering_point',
  fields: {
    number: {
      type: number,
      description: 'The number of the point as bills print it. It never changes',
      cell: 'text',
      column: 'number',
      isKey: true,
    },
    userName: {
      type: userName,
      description: 'In whose name the point is billed ("uporabnik")',
      cell: 'text',
      column: 'user_name',
    },
    address: {
      type: address,
      description: 'Street, number and town where the water is taken, on one line',
      cell: 'text',
      column: 'address',
    },
    consumptionType: {
      type: consumptionTypeSchema,
      description: 'What the water is taken for ("vrsta odjema")',
      cell: 'text',
      column: 'consumption_type',
    },
    customerKey: {
      type: customerKeySchema,
      description: 'The billing system’s own key of the customer who uses the point',
      cell: 'text',
      column: 'customer_key',
    },
    occupiedFrom: {
      type: optionalDaySchema,
      description:
        'Since which day that customer uses the point: with another key than before, the day on which it changes hands',
      cell: 'text',
      column: 'occupied_from',
    },
    occupiedTo: {
      type: optionalDaySchema,
      description: 'The last day of that customer, where nobody is known to come after',
      cell: 'text',
      column: 'occupied_to',
    },
    nominalDiameterMm: {
      type: diameterMmSchema.nullable().default(null),
      description:
        'The nominal diameter (DN) of the connection, by which fixed prices are told. Without it prices by diameter can’t be told here',
      cell: 'number',
      column: 'nominal_diameter_mm',
    },
    flats: {
      type: z.int().min(1).max(100_000).nullable().default(null),
      description: 'How many flats are behind it, for prices and norms per flat. Without it they are reckoned with one',
      cell: 'number',
      column: 'flats',
    },
    services: {
      type: services.meta({ example: ['Vodarina'] }),
      description:
        'What it is billed for, by the `service` of prices: of a house with a cesspit all but the sewer’s. Without it, or where none is named, every service that there is a price of',
      cell: 'json',
      column: 'services',
    },
    supplyZoneId: {
      type: supplyZoneId,
      description:
        'The `id` of the supply zone whose water it gets, which stands in the same file or was brought in before. Without it nothing is told here of the quality of the water',
      cell: 'text',
      column: 'supply_zone_id',
      refersTo: { record: supplyZoneRecord, unknown: supplyZoneUnknown },
    },
    closedOn: {
      type: optionalDaySchema,
      description:
        'From this day on nothing is read or handed in here; what is known stays. Without it the point is in use',
      cell: 'text',
      column: 'closed_on',
    },
    changedAt: changeField,
  },
  faults: [endsBeforeItBegins],
  judge: ({ occupiedFrom: from, occupiedTo: to }, refuse) => {
    if (from !== null && to !== null && to < from) refuse(endsBeforeItBegins, 'occupiedTo')
  },
  closing: {
    isOpen: (today) => `(known.closed_on is null or known.closed_on > ${today})`,
    set: (today) => `closed_on = ${today}`,
  },
  example: {
    number: '0040098579',
    userName: 'Ana Novak',
    address: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi',
    consumptionType: 'household',
    customerKey: 'K-104233',
    occupiedFrom: '2026-11-01',
    nominalDiameterMm: 20,
    flats: 1,
    supplyZoneId: 'OO-1',
  },
})
