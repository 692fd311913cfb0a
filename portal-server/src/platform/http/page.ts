/**
 * Leaves out the one row that was read beyond the page, which tells that there is more.
 *
 * @param keyOf what the next page begins after
 */
export function cutPage<Row, Key>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => Key,
): { readonly shown: readonly Row[]; readonly next: Key | null } {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return { shown, next: rows.length > size && last !== undefined ? keyOf(last) : null }
}
