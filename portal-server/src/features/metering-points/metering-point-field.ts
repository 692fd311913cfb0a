import type { Refusal } from '../imports/refusal.ts'
import { meteringPointRecord } from './metering-point.record.ts'

/* What records of a metering point have in common. */

const pointUnknown: Refusal = {
  code: 'point-unknown',
  sl: 'Tega odjemnega mesta ni ne v datoteki ne med znanimi.',
  en: 'This metering point is neither in the file nor known.',
}

const pointDiffers: Refusal = {
  code: 'point-differs',
  sl: 'Zapis s tem ključem pripada drugemu odjemnemu mestu.',
  en: 'The record of this key belongs to another metering point.',
}

/** Which point a record is about. */
export const meteringPointField = {
  type: meteringPointRecord.fields.number.type,
  description: 'The `number` of the metering point, which stands in the same file or was brought in before',
  cell: 'text',
  column: 'metering_point_id',
  refersTo: { record: meteringPointRecord, unknown: pointUnknown },
} as const

/**
 * A meter with its readings, an invoice or a payment doesn't move to another point: its customers would be shown what is
 * somebody else's.
 */
export const ownMeteringPointField = {
  ...meteringPointField,
  description: `${meteringPointField.description}. What belongs to a point never moves to another one`,
  refersTo: { ...meteringPointField.refersTo, moved: pointDiffers },
} as const
