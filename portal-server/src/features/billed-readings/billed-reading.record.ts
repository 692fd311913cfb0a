import { z } from 'zod'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { withdrawalField } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import type { Refusal } from '../imports/refusal.ts'
import { meterRecord } from '../meters/meter.record.ts'
import { isFollowed, isLower } from '../meters/stored-readings.ts'
import { tooManyDigits } from '../meters/too-many-digits.ts'
import { volumeM3Schema } from '../readings/reading.schema.ts'

const sourceSchema = z.enum(['billed', 'estimated', 'remote'])

const meterUnknown: Refusal = {
  code: 'meter-unknown',
  sl: 'Tega vodomera ni ne v datoteki ne med znanimi.',
  en: 'This meter is neither in the file nor known.',
}
const beforeInstallation: Refusal = {
  code: 'before-installation',
  sl: 'Stanje je iz časa pred namestitvijo vodomera.',
  en: 'The reading is from before the meter was installed.',
}
const afterRemoval: Refusal = {
  code: 'after-removal',
  sl: 'Stanje je iz časa po odstranitvi vodomera.',
  en: 'The reading is from after the meter was removed.',
}

const aboveRemoval: Refusal = {
  code: 'above-removal',
  sl: 'Zadnje stanje vodomera je višje od stanja ob njegovi odstranitvi.',
  en: 'The last reading of the meter is higher than its reading at removal.',
}

/** A condition on the meter as it will be: as the file has it, in place of what is stored. */
const ofMeter = (condition: string): string => `exists (
  select from (
    select id, digits, "installedOn", "removedOn", "removedM3" from staged_meter
    union all
    select external_id, digits, installed_on, removed_on, removed_m3 from meter known
    where not exists (select from staged_meter replaced where replaced.id = known.external_id)
  ) meter
  where meter.id = staged."meterId" and ${condition})`

export const billedReadingRecord = defineRecord({
  name: 'billed-reading',
  plural: 'billed-readings',
  description:
    'A reading that a bill was made from, or that the meter sent. **A wrong value** is corrected by the same `meterId` and `readOn` with the right one. **A wrong day** is withdrawn, by its line once more with `withdrawn`, and the reading sent with the right day.',
  table: 'billed_reading',
  fields: {
    meterId: {
      type: meterRecord.fields.id.type,
      description: 'The `id` of the meter, which stands in the same file or was brought in before',
      cell: 'text',
      column: 'meter_id',
      isKey: true,
      refersTo: { record: meterRecord, unknown: meterUnknown },
    },
    readOn: {
      type: dateSchema,
      description: 'The day on which the meter showed it',
      cell: 'text',
      column: 'read_on',
      isKey: true,
      daysAhead: 0,
    },
    valueM3: {
      type: volumeM3Schema,
      description: 'What it showed, in whole cubic metres',
      cell: 'number',
      column: 'value_m3',
    },
    source: {
      type: sourceSchema.default('billed'),
      description: 'Read for a bill, estimated by the utility, or sent by the meter itself',
      cell: 'text',
      column: 'source',
    },
    withdrawn: withdrawalField,
  },
  checks: [
    { refusal: tooManyDigits, field: 'valueM3', where: ofMeter(`staged."valueM3" >= 10 ^ meter.digits`) },
    { refusal: beforeInstallation, field: 'readOn', where: ofMeter(`staged."readOn" < meter."installedOn"`) },
    { refusal: afterRemoval, field: 'readOn', where: ofMeter(`staged."readOn" > meter."removedOn"`) },
    {
      refusal: aboveRemoval,
      field: 'valueM3',
      where: `staged.line in (
        select above.line from (
          select staged.line, staged."meterId", staged."readOn" from staged_billed_reading staged
          where staged.source <> 'estimated' and ${ofMeter(isLower('meter."removedM3"', 'staged."valueM3"', 'meter.digits'))}
          offset 0
        ) above
        where not ${isFollowed('above."meterId"', 'above."readOn"')})`,
    },
  ],
  example: { meterId: '46207317-1', readOn: '2026-10-31', valueM3: 1409 },
})
