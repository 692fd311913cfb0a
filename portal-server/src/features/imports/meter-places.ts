import type { Check } from './records/import-record.ts'

/** The meters that would stand at their points after the merge. */
const standing = (closesLeftOut: boolean): string => `
  select line, point_number, kind from staged_meter where removed_on is null
  ${
    closesLeftOut
      ? ''
      : `union all
  select null, point.number, known.kind from meter known join metering_point point on point.id = known.metering_point_id
  where known.removed_on is null and not exists (select from staged_meter replaced where replaced.id = known.external_id)`
  }`

/**
 * One meter of a kind stands at a point at a time. In a file the new one may come before the removal of the old one, so
 * that this can be told only of all of them together.
 *
 * @param closesLeftOut the meters that the file leaves out make way
 */
export function placeTakenCheck(closesLeftOut: boolean): { check: Check; otherLine: string } {
  const others = `from (${standing(closesLeftOut)}) other
    where other.point_number = staged.point_number and other.kind = staged.kind
      and other.line is distinct from staged.line`
  return {
    check: {
      code: 'place-taken',
      pointer: '#/removedOn',
      where: `staged.removed_on is null and (staged.point_number, staged.kind) in (
        select point_number, kind from (${standing(closesLeftOut)}) standing
        group by point_number, kind having count(*) > 1)`,
    },
    otherLine: `(select min(other.line) ${others})`,
  }
}
