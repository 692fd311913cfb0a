import { z } from 'zod'
import { dateSchema } from '../../../platform/http/time.schema.ts'
import { volumeM3Schema } from '../../readings/reading.schema.ts'
import { changeAndAdd, staged } from './change-and-add.ts'
import { keySchema } from './fields.ts'
import { defineRecord } from './import-record.ts'

export const billedReadingLineSchema = z.strictObject({
  record: z.literal('billed-reading'),
  meterId: keySchema.meta({ example: '46207317-1' }),
  readOn: dateSchema,
  valueM3: volumeM3Schema,
  source: z.enum(['billed', 'estimated', 'remote']).default('billed'),
})

/** The meters as they will be: those of the file in place of what is known of them. */
const meters = `(
    select id, digits, installed_on, removed_on from staged_meter
    union all
    select external_id, digits, installed_on, removed_on from meter known
    where not exists (select from staged_meter replaced where replaced.id = known.external_id)
  ) meter`

export const billedReadingRecord = defineRecord({
  name: 'billed-reading',
  schema: billedReadingLineSchema,
  cells: { meterId: 'text', readOn: 'text', valueM3: 'number', source: 'text' },
  staging: 'staged_billed_reading',
  columns: {
    meter_id: 'text',
    read_on: 'date',
    value_m3: 'integer',
    source: 'text',
  },
  keyColumns: ['meter_id', 'read_on'],
  keyFields: ['meterId', 'readOn'],
  toRow: ({ meterId, readOn, valueM3, source }) => [meterId, readOn, valueM3, source],
  checks: [
    {
      code: 'meter-unknown',
      pointer: '#/meterId',
      where: `not exists (select from meter known where known.external_id = staged.meter_id)
        and not exists (select from staged_meter meter where meter.id = staged.meter_id)`,
    },
    {
      code: 'too-many-digits',
      pointer: '#/valueM3',
      where: `exists (select from ${meters} where meter.id = staged.meter_id and staged.value_m3 >= 10 ^ meter.digits)`,
    },
    {
      code: 'before-installation',
      pointer: '#/readOn',
      where: `exists (select from ${meters} where meter.id = staged.meter_id and staged.read_on < meter.installed_on)`,
    },
    {
      code: 'after-removal',
      pointer: '#/readOn',
      where: `exists (select from ${meters} where meter.id = staged.meter_id and staged.read_on > meter.removed_on)`,
    },
  ],
  merge: changeAndAdd({
    table: 'billed_reading',
    from: 'staged_billed_reading staged join meter on meter.external_id = staged.meter_id',
    key: { meter_id: 'meter.id', ...staged('read_on') },
    values: staged('value_m3', 'source'),
  }),
})
