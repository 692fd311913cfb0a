import { nameSchema } from '../../platform/http/text.schema.ts'
import { keySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import type { Refusal } from '../imports/refusal.ts'

export const supplyZoneUnknown: Refusal = {
  code: 'supply-zone-unknown',
  sl: 'Tega oskrbovalnega območja ni ne v datoteki ne med znanimi.',
  en: 'This supply zone is neither in the file nor known.',
}

export const supplyZoneRecord = defineRecord({
  name: 'supply-zone',
  plural: 'supply-zones',
  description:
    'An area in which all water is of one quality ("oskrbovalno območje"). The same `id` once more gives it another name.',
  table: 'supply_zone',
  fields: {
    id: {
      type: keySchema.meta({ example: 'OO-1' }),
      description: 'Your own key of the zone, by which points and measurements name it. It never changes',
      cell: 'text',
      column: 'external_id',
      isKey: true,
    },
    name: {
      type: nameSchema(200).meta({ example: 'Zagorje' }),
      description: 'What the zone is called',
      cell: 'text',
      column: 'name',
    },
  },
  example: { id: 'OO-1', name: 'Zagorje' },
})
