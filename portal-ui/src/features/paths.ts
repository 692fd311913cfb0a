/** The addresses of the pages; the server knows the same ones. */
export const paths = {
  list: '/odjemna-mesta',
  add: '/odjemna-mesta/dodaj',
  sheet: '/odjemna-mesta/stanja',
  point: <Id extends string>(id: Id) => `/odjemna-mesta/${id}` as const,
}
