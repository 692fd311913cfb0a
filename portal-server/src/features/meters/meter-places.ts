import type { Check } from '../imports/import-record.ts'

/** The meters that would stand at their points after the merge. */
const standing = (closesLeftOut: boolean): string => `
  select line, "meteringPointNumber", kind from staged_meter where "removedOn" is null
  ${
    closesLeftOut
      ? ''
      : `union all
  select null, point.number, known.kind from meter known join metering_point point on point.id = known.metering_point_id
  where known.removed_on is null and not exists (select from staged_meter replaced where replaced.id = known.external_id)`
  }`

/**
 * One meter of a kind stands at a point at a time. In a file the new one may come before the removal of the old one, so
 * that this can be told only of all of them together. The meters that a whole file leaves out make way.
 */
export const placeTakenCheck: Check<'removedOn'> = {
  refusal: {
    code: 'place-taken',
    sl: 'Na odjemnem mestu bi hkrati stala dva vodomera iste vrste.',
    en: 'Two meters of the same kind would stand at the metering point.',
  },
  field: 'removedOn',
  where: (closesLeftOut) => `staged."removedOn" is null and (staged."meteringPointNumber", staged.kind) in (
    select "meteringPointNumber", kind from (${standing(closesLeftOut)}) standing
    group by "meteringPointNumber", kind having count(*) > 1)`,
  otherLine: (closesLeftOut) => `(
    select min(other.line) from (${standing(closesLeftOut)}) other
    where other."meteringPointNumber" = staged."meteringPointNumber" and other.kind = staged.kind
      and other.line is distinct from staged.line)`,
  // Where a line is refused, the meter stays what it was, and may be in another one's way.
  isRepeated: true,
}
