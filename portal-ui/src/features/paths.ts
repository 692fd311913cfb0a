const correctionOf = (meterId: string) => `popravi-${meterId}`

/** The addresses of the pages; the server knows the same ones. */
export const paths = {
  list: '/odjemna-mesta',
  add: '/odjemna-mesta/dodaj',
  sheet: '/odjemna-mesta/stanja',
  point: <Id extends string>(id: Id) => `/odjemna-mesta/${id}` as const,
  consumption: <Id extends string>(id: Id) => `/odjemna-mesta/${id}/poraba` as const,
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
export function takeCorrection(meterId: string): boolean {
  if (location.hash !== `#${correctionOf(meterId)}`) return false
  history.replaceState(history.state, '', location.pathname + location.search)
  return true
}
