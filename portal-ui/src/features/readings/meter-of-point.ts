import type { Meter } from '../../api/types.ts'

export interface MeterOfPoint {
  readonly meteringPointId: string
  readonly meter: Meter
  /** Their readings may have been taken for this one's. */
  readonly otherMeters: readonly Meter[]
}
