const correctionOf = (meterId: string) => `popravi-${meterId}`

/** The addresses of the pages; the server knows the same ones. */
export const paths = {
  list: '/odjemna-mesta',
  add: '/odjemna-mesta/dodaj',
  sheet: '/odjemna-mesta/stanja',
  point: <Id extends string>(id: Id) => `/odjemna-mesta/${id}` as const,
  consumption: <Id extends string>(id: Id) => `/odjemna-mesta/${id}/poraba` as const,
  bills: '/racuni',
  /** Those of one point. */
  billsOf: (pointId: string) => `/racuni?odjemnoMesto=${pointId}`,
  bill: <Id extends string>(id: Id) => `/racuni/${id}` as const,
  /** Several open bills, one at a time. */
  pay: '/racuni/placilo',
  payments: '/racuni/placila',
  waterReport: <Id extends string>(id: Id) => `/odjemna-mesta/${id}/porocilo-o-vodi` as const,
  ownData: '/moji-podatki',
  /** The point's page, with the field of a meter open whose reading is in. */
  correction: (id: string, meterId: string) => `/odjemna-mesta/${id}#${correctionOf(meterId)}`,
}

/** Whether the customer came here to correct this meter's reading; asked once more, they did not. */
export function takeCorrection(meterId: string): boolean {
  if (location.hash !== `#${correctionOf(meterId)}`) return false
  history.replaceState(history.state, '', location.pathname + location.search)
  return true
}
