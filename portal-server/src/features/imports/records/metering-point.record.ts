import { z } from 'zod'
import { nameSchema } from '../../../platform/http/text.schema.ts'
import { consumptionTypeSchema } from '../../metering-points/metering-point.schema.ts'
import { changeAndAdd, staged } from './change-and-add.ts'
import { keySchema, optionalDaySchema } from './fields.ts'
import { defineRecord } from './import-record.ts'

export const meteringPointLineSchema = z.strictObject({
  record: z.literal('metering-point'),
  number: keySchema.meta({ example: '0040098579' }),
  userName: nameSchema(200).meta({ example: 'Ana Novak' }),
  address: nameSchema(300).meta({ example: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi' }),
  consumptionType: consumptionTypeSchema,
  closedOn: optionalDaySchema,
})

export const meteringPointRecord = defineRecord({
  name: 'metering-point',
  schema: meteringPointLineSchema,
  cells: { number: 'text', userName: 'text', address: 'text', consumptionType: 'text', closedOn: 'text' },
  staging: 'staged_metering_point',
  columns: {
    number: 'text',
    user_name: 'text',
    address: 'text',
    consumption_type: 'text',
    closed_on: 'date',
  },
  keyColumns: ['number'],
  keyFields: ['number'],
  toRow: ({ number, userName, address, consumptionType, closedOn }) => [
    number,
    userName,
    address,
    consumptionType,
    closedOn,
  ],
  checks: [],
  closing: {
    table: 'metering_point',
    isLeftOut: (today) => `(known.closed_on is null or known.closed_on > ${today})
      and not exists (select from staged_metering_point staged where staged.number = known.number)`,
    set: (today) => `closed_on = ${today}`,
  },
  merge: changeAndAdd({
    table: 'metering_point',
    from: 'staged_metering_point staged',
    key: staged('number'),
    values: staged('user_name', 'address', 'consumption_type', 'closed_on'),
  }),
})
