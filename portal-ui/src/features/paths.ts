const entry = 'vnos'
const correctionOf = (meterId: string) => `popravi-${meterId}`

/** The addresses of the pages; the server knows the same ones. */
export const paths = {
  home: '/',
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
  notices: '/moja-obvestila',
  /** The point's page, at the first field that is still empty. */
  entry: (id: string) => `/odjemna-mesta/${id}#${entry}`,
  forecast: <Id extends string>(id: Id) => `/odjemna-mesta/${id}/predvideni-racun` as const,
  /** By what a meter shows now. */
  forecastOf: (id: string, { meterId, valueM3 }: { readonly meterId: string; readonly valueM3: number }) =>
    `/odjemna-mesta/${id}/predvideni-racun?${String(new URLSearchParams({ vodomer: meterId, stanje: String(valueM3) }))}`,
  unusualUse: <Id extends string>(id: Id) => `/odjemna-mesta/${id}/nenavadna-poraba` as const,
  overnightTest: <Id extends string>(id: Id) => `/odjemna-mesta/${id}/preizkus-puscanja` as const,
  /** The point's page, with the field of a meter open whose reading is in. */
  correction: (id: string, meterId: string) => `/odjemna-mesta/${id}#${correctionOf(meterId)}`,
}

/** Whether the customer came here to correct this meter's reading; asked once more, they did not. */
export const takeCorrection = (meterId: string): boolean => take(correctionOf(meterId))

/** Whether the customer came here to hand in a reading: the first who asks has the field for it. */
export const takeEntry = (): boolean => take(entry)

function take(hash: string): boolean {
  if (location.hash !== `#${hash}`) return false
  history.replaceState(history.state, '', location.pathname + location.search)
  return true
}
