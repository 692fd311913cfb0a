import { z } from 'zod'
import { nameSchema } from '../../../platform/http/text.schema.ts'
import { dateSchema } from '../../../platform/http/time.schema.ts'
import { meterKindSchema } from '../../consumption/history.schema.ts'
import { volumeM3Schema } from '../../readings/reading.schema.ts'
import { assigned, changeAndAdd, differs, staged } from './change-and-add.ts'
import { fault, keySchema, optionalDaySchema } from './fields.ts'
import { defineRecord } from './import-record.ts'
import { joinPoint, pointDiffers, pointUnknown } from './point-checks.ts'

export const meterLineSchema = z
  .strictObject({
    record: z.literal('meter'),
    id: keySchema.meta({ example: '46207317-1' }),
    meteringPointNumber: keySchema.meta({ example: '0040098579' }),
    kind: meterKindSchema,
    serialNumber: nameSchema(60).meta({ example: '46207317' }),
    type: nameSchema(60).meta({ example: '15' }),
    digits: z.int().min(1).max(8),
    isRemote: z.boolean().default(false),
    installedOn: dateSchema,
    installedM3: volumeM3Schema.default(0),
    removedOn: optionalDaySchema,
    removedM3: volumeM3Schema.nullable().default(null),
  })
  .check(({ value, issues }) => {
    const { digits, installedOn, installedM3, removedOn, removedM3 } = value
    if (removedOn !== null && removedOn < installedOn)
      issues.push(fault('ends-before-it-begins', removedOn, 'removedOn'))
    if (removedM3 !== null && removedOn === null) issues.push(fault('removal-day-missing', removedM3, 'removedM3'))
    if (installedM3 >= 10 ** digits) issues.push(fault('too-many-digits', installedM3, 'installedM3'))
    if (removedM3 !== null && removedM3 >= 10 ** digits) issues.push(fault('too-many-digits', removedM3, 'removedM3'))
  })

const values = staged(
  'kind',
  'serial_number',
  'type',
  'digits',
  'is_remote',
  'installed_on',
  'installed_m3',
  'removed_on',
  'removed_m3',
)

export const meterRecord = defineRecord({
  name: 'meter',
  schema: meterLineSchema,
  cells: {
    id: 'text',
    meteringPointNumber: 'text',
    kind: 'text',
    serialNumber: 'text',
    type: 'text',
    digits: 'number',
    isRemote: 'boolean',
    installedOn: 'text',
    installedM3: 'number',
    removedOn: 'text',
    removedM3: 'number',
  },
  staging: 'staged_meter',
  columns: {
    id: 'text',
    point_number: 'text',
    kind: 'text',
    serial_number: 'text',
    type: 'text',
    digits: 'smallint',
    is_remote: 'boolean',
    installed_on: 'date',
    installed_m3: 'integer',
    removed_on: 'date',
    removed_m3: 'integer',
  },
  keyColumns: ['id'],
  keyFields: ['id'],
  toRow: (meter) => [
    meter.id,
    meter.meteringPointNumber,
    meter.kind,
    meter.serialNumber,
    meter.type,
    meter.digits,
    meter.isRemote,
    meter.installedOn,
    meter.installedM3,
    meter.removedOn,
    meter.removedM3,
  ],
  checks: [pointUnknown, pointDiffers('meter', 'external_id', 'id')],
  closing: {
    table: 'meter',
    isLeftOut: () => `known.removed_on is null
      and not exists (select from staged_meter staged where staged.id = known.external_id)`,
    set: (today) => `removed_on = greatest(${today}, known.installed_on)`,
  },
  // Two meters of a kind never stand at a point, not even for the length of a statement: first those go that go.
  before: [
    {
      counts: 'changed',
      sql: `update meter known set ${assigned(values)} from staged_meter staged
        where staged.id = known.external_id and staged.removed_on is not null and ${differs(values)}`,
    },
    {
      // A kind that was noted wrongly: out of the way, until the merge puts it in its place.
      counts: 'nothing',
      sql: `update meter known set removed_on = known.installed_on from staged_meter staged
        where staged.id = known.external_id and staged.removed_on is null and known.removed_on is null
          and staged.kind <> known.kind`,
    },
  ],
  merge: changeAndAdd({
    table: 'meter',
    from: `staged_meter staged ${joinPoint}`,
    key: { external_id: 'staged.id' },
    fixed: { metering_point_id: 'point.id' },
    values,
  }),
})
