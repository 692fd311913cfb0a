import type { ShownByMeter } from '../../api/bill-forecast.ts'
import type { MeteringPoint } from '../../api/types.ts'

/** What the address says that a meter of the point shows. Whatever else stands there counts for nothing. */
export function shownInAddress(search: string, { meters }: Pick<MeteringPoint, 'meters'>): ShownByMeter | undefined {
  const asked = new URLSearchParams(search)
  const meter = meters.find(({ id }) => id === asked.get('vodomer'))
  const value = asked.get('stanje') ?? ''
  if (meter === undefined || !/^\d+$/.test(value) || value.length > meter.digits) return undefined
  return { meterId: meter.id, valueM3: Number(value) }
}
