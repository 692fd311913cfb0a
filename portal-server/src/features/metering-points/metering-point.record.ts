import { nameSchema } from '../../platform/http/text.schema.ts'
import { keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins } from '../imports/refusal.ts'
import { consumptionTypeSchema } from './metering-point.schema.ts'

const number = keySchema.meta({ example: '0040098579' })
const userName = nameSchema(200).meta({ example: 'Ana Novak' })
const address = nameSchema(300).meta({ example: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi' })

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
    closedOn: {
      type: optionalDaySchema,
      description:
        'From this day on nothing is read or handed in here; what is known stays. Without it the point is in use',
      cell: 'text',
      column: 'closed_on',
    },
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
  },
})
