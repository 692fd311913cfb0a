import { nameSchema } from '../../platform/http/text.schema.ts'
import { keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { consumptionTypeSchema } from './metering-point.schema.ts'

const number = keySchema.meta({ example: '0040098579' })
const userName = nameSchema(200).meta({ example: 'Ana Novak' })
const address = nameSchema(300).meta({ example: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi' })

export const meteringPointRecord = defineRecord({
  name: 'metering-point',
  plural: 'metering-points',
  table: 'metering_point',
  fields: {
    number: { type: number, cell: 'text', column: 'number', isKey: true },
    userName: { type: userName, cell: 'text', column: 'user_name' },
    address: { type: address, cell: 'text', column: 'address' },
    consumptionType: { type: consumptionTypeSchema, cell: 'text', column: 'consumption_type' },
    closedOn: { type: optionalDaySchema, cell: 'text', column: 'closed_on' },
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
  },
})
