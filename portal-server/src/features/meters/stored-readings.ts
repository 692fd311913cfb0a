import type { Check } from '../imports/import-record.ts'
import type { Refusal } from '../imports/refusal.ts'
import { tooManyDigits } from './too-many-digits.ts'

/* A meter that is stored and changes is held against its billed readings, as both are in one file: those that the file doesn't bring anew. */

const readingsBefore: Refusal = {
  code: 'readings-before-installation',
  sl: 'Za vodomer je shranjeno obračunsko stanje iz časa pred tem dnem.',
  en: 'A billed reading of the meter is stored that is from before this day.',
}
const readingsAfter: Refusal = {
  code: 'readings-after-removal',
  sl: 'Za vodomer je shranjeno obračunsko stanje iz časa po tem dnevu.',
  en: 'A billed reading of the meter is stored that is from after this day.',
}
export const removedBelowLast: Refusal = {
  code: 'removed-below-last',
  sl: 'Stanje ob odstranitvi je nižje od zadnjega stanja pred njo.',
  en: 'The reading at removal is lower than the last one before it.',
}

/** That a meter shows less than before and its drums didn't roll over, as rules/rollover.ts has it. */
export const isLower = (after: string, before: string, digits: string): string =>
  `(${after} < ${before} and ${after} + 10 ^ ${digits} - ${before} >= 10 ^ ${digits} / 10)`

/** That the file brings the reading of a meter anew, or takes it back. */
const isReplaced = (meter: string, day: string): string =>
  `exists (select from staged_billed_reading replaced where replaced."meterId" = ${meter} and replaced."readOn" = ${day})`

/**
 * That another reading will be the meter's last, in the file or stored. An estimate may be too high, and is none.
 *
 * @param meter its key, @param day of the reading that is not the last then, both as SQL
 */
export const isFollowed = (meter: string, day: string): string => `(
  exists (
    select from staged_billed_reading later
    where later."meterId" = ${meter} and later."readOn" > ${day} and later.source <> 'estimated' and not later.withdrawn)
  or exists (
    select from meter known join billed_reading later on later.meter_id = known.id
    where known.external_id = ${meter} and later.read_on > ${day} and later.source <> 'estimated'
      and not ${isReplaced(meter, 'later.read_on')}))`

/**
 * Of meters that change, as all readings of a town are many times more. What is left of a condition that hardly ever holds may take
 * its time.
 */
const ofStored = (condition: string, alsoSo = 'true'): string => `staged.id in (
  select wrong.id from (
    select changed.id, reading.read_on from (
      select staged.*, known.id as meter_id from staged_meter staged join meter known on known.external_id = staged.id
      where (known.digits, known.installed_on, known.removed_on, known.removed_m3)
        is distinct from (staged.digits, staged."installedOn", staged."removedOn", staged."removedM3")
      offset 0
    ) changed
    join billed_reading reading on reading.meter_id = changed.meter_id
    where ${condition}
    offset 0
  ) wrong
  where not ${isReplaced('wrong.id', 'wrong.read_on')} and ${alsoSo})`

export const storedReadingChecks: readonly Check<'digits' | 'installedOn' | 'removedOn' | 'removedM3'>[] = [
  { refusal: tooManyDigits, field: 'digits', where: ofStored('reading.value_m3 >= 10 ^ changed.digits') },
  { refusal: readingsBefore, field: 'installedOn', where: ofStored('reading.read_on < changed."installedOn"') },
  { refusal: readingsAfter, field: 'removedOn', where: ofStored('reading.read_on > changed."removedOn"') },
  {
    refusal: removedBelowLast,
    field: 'removedM3',
    where: ofStored(
      `reading.source <> 'estimated' and ${isLower('changed."removedM3"', 'reading.value_m3', 'changed.digits')}`,
      `not ${isFollowed('wrong.id', 'wrong.read_on')}`,
    ),
  },
]
