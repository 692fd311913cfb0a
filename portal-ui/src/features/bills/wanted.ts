import type { BillsWanted } from '../../api/bills.ts'
import type { BillState } from '../../api/types.ts'

/* What of the bills is wanted, as the page's address says it: so it can be kept, sent on and gone back to. */

/** In the order in which they are chosen from. */
export const billStates = [
  'open',
  'part-paid',
  'overdue',
  'paid',
  'cancelled',
  'credit',
] as const satisfies readonly BillState[]

const names = { meteringPointId: 'odjemnoMesto', year: 'leto', state: 'stanje' } as const
const slovenian: Readonly<Record<BillState, string>> = {
  open: 'odprti',
  'part-paid': 'delno-placani',
  overdue: 'cez-rok',
  paid: 'placani',
  cancelled: 'stornirani',
  credit: 'dobropisi',
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** @param search of the address; what it says in no way that is known is left out */
export function readWanted(search: string): BillsWanted {
  const said = new URLSearchParams(search)
  const point = said.get(names.meteringPointId) ?? ''
  const year = said.get(names.year) ?? ''
  return {
    meteringPointId: uuid.test(point) ? point : undefined,
    year: /^(?:19|20|21)\d\d$/.test(year) ? Number(year) : undefined,
    state: billStates.find((state) => slovenian[state] === said.get(names.state)),
  }
}

/** The part of the address after its "?", with it. */
export function writeWanted({ meteringPointId, year, state }: BillsWanted): string {
  const said = new URLSearchParams({
    ...(meteringPointId !== undefined && { [names.meteringPointId]: meteringPointId }),
    ...(year !== undefined && { [names.year]: String(year) }),
    ...(state !== undefined && { [names.state]: slovenian[state] }),
  }).toString()
  return said === '' ? '' : `?${said}`
}
