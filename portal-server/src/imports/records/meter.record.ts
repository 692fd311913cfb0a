import { z } from 'zod'
import { nameSchema } from '../../http/text.schema.ts'
import { meterKindSchema } from '../../readings/history.schema.ts'
import { volumeM3Schema } from '../../readings/reading.schema.ts'
import { dateSchema } from '../../session/session.schema.ts'
import { fault, keySchema, optionalDaySchema } from './fields.ts'
import { defineRecord } from './import-record.ts'
import { pointDiffers, pointUnknown } from './point-checks.ts'

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

const assignments = `kind = staged.kind, serial_number = staged.serial_number, type = staged.type, digits = staged.digits,
  is_remote = staged.is_remote, installed_on = staged.installed_on, installed_m3 = staged.installed_m3,
  removed_on = staged.removed_on, removed_m3 = staged.removed_m3`
const differs = `(known.kind, known.serial_number, known.type, known.digits, known.is_remote, known.installed_on,
    known.installed_m3, known.removed_on, known.removed_m3)
  is distinct from (staged.kind, staged.serial_number, staged.type, staged.digits, staged.is_remote,
    staged.installed_on, staged.installed_m3, staged.removed_on, staged.removed_m3)`

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
  columns: `id text, point_number text, kind text, serial_number text, type text, digits smallint, is_remote boolean,
    installed_on date, installed_m3 integer, removed_on date, removed_m3 integer`,
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
  merge: [
    {
      counts: 'changed',
      sql: `update meter known set ${assignments} from staged_meter staged
        where staged.id = known.external_id and staged.removed_on is not null and ${differs}`,
    },
    {
      // A kind that was noted wrongly: out of the way, until the next statement puts it in its place.
      counts: 'nothing',
      sql: `update meter known set removed_on = known.installed_on from staged_meter staged
        where staged.id = known.external_id and staged.removed_on is null and known.removed_on is null
          and staged.kind <> known.kind`,
    },
    {
      counts: 'changed',
      sql: `update meter known set ${assignments} from staged_meter staged
        where staged.id = known.external_id and staged.removed_on is null and ${differs}`,
    },
    {
      counts: 'added',
      sql: `insert into meter (external_id, metering_point_id, kind, serial_number, type, digits, is_remote, installed_on,
          installed_m3, removed_on, removed_m3)
        select staged.id, point.id, staged.kind, staged.serial_number, staged.type, staged.digits, staged.is_remote,
          staged.installed_on, staged.installed_m3, staged.removed_on, staged.removed_m3
        from staged_meter staged join metering_point point on point.number = staged.point_number
        where not exists (select from meter known where known.external_id = staged.id)`,
    },
  ],
})
