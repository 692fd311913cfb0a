import type { Check } from './import-record.ts'

/* What records of a metering point have in common; their column for its number is point_number. */

export const joinPoint = 'join metering_point point on point.number = staged.point_number'

export const pointUnknown: Check = {
  code: 'point-unknown',
  pointer: '#/meteringPointNumber',
  where: `not exists (select from metering_point known where known.number = staged.point_number)
    and not exists (select from staged_metering_point point where point.number = staged.point_number)`,
}

/**
 * A meter with its readings, an invoice or a payment doesn't move to another point: its customers would be shown what is
 * somebody else's.
 */
export const pointDiffers = (table: string, keyColumn: string, stagedKey: string): Check => ({
  code: 'point-differs',
  pointer: '#/meteringPointNumber',
  where: `exists (
    select from ${table} known join metering_point point on point.id = known.metering_point_id
    where known.${keyColumn} = staged.${stagedKey} and point.number <> staged.point_number)`,
})
