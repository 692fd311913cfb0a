import { consumptionBetween, drumRange } from '@moja-komunala/rules/rollover.ts'
import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { meterKindSchema } from '../consumption/history.schema.ts'
import { changeField, daysAheadOfPaper, keySchema, optionalDaySchema } from '../imports/field-types.ts'
import { defineRecord } from '../imports/import-record.ts'
import { endsBeforeItBegins, type Refusal } from '../imports/refusal.ts'
import { ownMeteringPointField } from '../metering-points/metering-point-field.ts'
import { volumeM3Schema } from '../readings/reading.schema.ts'
import { placeTakenCheck } from './meter-places.ts'
import { removedBelowLast, storedReadingChecks } from './stored-readings.ts'
import { tooManyDigits } from './too-many-digits.ts'

const id = keySchema.meta({ example: '46207317-1' })
const serialNumber = nameSchema(60).meta({ example: '46207317' })
const type = nameSchema(60).meta({ example: '15' })
const digits = z.int().min(1).max(8)

const removalDayMissing: Refusal = {
  code: 'removal-day-missing',
  sl: 'Stanje ob odstranitvi je navedeno, dan odstranitve pa ne.',
  en: 'There is a reading at removal, and no day of removal.',
}

export const meterRecord = defineRecord({
  name: 'meter',
  plural: 'meters',
  description:
    'A meter that stands, or stood, at a point. **An exchange** is two lines: the meter that goes, once more with `removedOn` and `removedM3`, and the one that comes, with an `id` of its own, `installedOn` and `installedM3`. Both may be of one day; two meters of a kind never stand at a point at once.',
  table: 'meter',
  fields: {
    id: {
      type: id,
      description:
        'The billing system’s own key of this meter at this point, by which readings name it. A device that is taken away and put up again, here or elsewhere, comes back with the same `serialNumber` and a new `id`. It never changes, and is never given out twice',
      cell: 'text',
      column: 'external_id',
      isKey: true,
    },
    meteringPointNumber: ownMeteringPointField,
    kind: { type: meterKindSchema, description: 'Which water it measures', cell: 'text', column: 'kind' },
    serialNumber: {
      type: serialNumber,
      description: 'What is printed on the meter, by which a customer finds the right one',
      cell: 'text',
      column: 'serial_number',
    },
    type: { type, description: 'The meter’s type as the bill prints it', cell: 'text', column: 'type' },
    digits: {
      type: digits,
      description: 'How many digits it shows for whole cubic metres, the black ones; after the highest number comes 0',
      cell: 'number',
      column: 'digits',
    },
    isRemote: {
      type: z.boolean().default(false),
      description: 'Whether it sends its readings itself, so that nobody hands in any',
      cell: 'boolean',
      column: 'is_remote',
    },
    installedOn: {
      type: dateSchema,
      description: 'The day on which it was put up',
      cell: 'text',
      column: 'installed_on',
      daysAhead: daysAheadOfPaper,
    },
    installedM3: {
      type: volumeM3Schema.default(0),
      description: 'What it showed on that day, in whole cubic metres',
      cell: 'number',
      column: 'installed_m3',
    },
    removedOn: {
      type: optionalDaySchema,
      description: 'The day on which it was taken away; without it the meter stands there',
      cell: 'text',
      column: 'removed_on',
      daysAhead: daysAheadOfPaper,
    },
    removedM3: {
      type: volumeM3Schema.nullable().default(null),
      description: 'What it showed on that day, in whole cubic metres',
      cell: 'number',
      column: 'removed_m3',
    },
    exchangePlannedOn: {
      type: optionalDaySchema,
      description:
        'The day on which another meter is to be put in its place, where that is planned; whoever uses the point is told at once and again two days before. Without it none is planned any more',
      cell: 'text',
      column: 'exchange_planned_on',
    },
    changedAt: changeField,
  },
  faults: [tooManyDigits, endsBeforeItBegins, removalDayMissing, removedBelowLast],
  judge: ({ digits, installedOn, installedM3, removedOn, removedM3 }, refuse) => {
    if (removedOn !== null && removedOn < installedOn) refuse(endsBeforeItBegins, 'removedOn')
    if (removedM3 !== null && removedOn === null) refuse(removalDayMissing, 'removedM3')
    if (installedM3 >= drumRange(digits)) refuse(tooManyDigits, 'installedM3')
    if (removedM3 === null) return
    if (removedM3 >= drumRange(digits)) refuse(tooManyDigits, 'removedM3')
    if (consumptionBetween(installedM3, removedM3, digits) === null) refuse(removedBelowLast, 'removedM3')
  },
  checks: [placeTakenCheck, ...storedReadingChecks],
  closing: {
    isOpen: () => 'known.removed_on is null',
    set: (today) => `removed_on = greatest(${today}, known.installed_on)`,
  },
  // Two meters of a kind never stand at a point, not even for the length of a statement: first those go that go.
  before: ({ differs, assigned }) => [
    {
      counts: 'changed',
      set: assigned,
      where: `staged."removedOn" is not null and ${differs}`,
    },
    {
      // A kind that was noted wrongly: out of the way, until the merge puts it in its place.
      counts: 'nothing',
      set: 'removed_on = known.installed_on',
      where: `staged."removedOn" is null and known.removed_on is null and staged.kind <> known.kind`,
    },
  ],
  example: {
    id: '46207317-1',
    meteringPointNumber: '0040098579',
    kind: 'cold',
    serialNumber: '46207317',
    type: '15',
    digits: 5,
    installedOn: '2024-05-01',
  },
})
