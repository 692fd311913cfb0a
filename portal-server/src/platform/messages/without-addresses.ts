/* Looked for only where a word begins: from each of its letters on, a long word without an @ would be read once more. */
const anyAddress = /(?:"[^"\n]*"|(?<![^\s<>@"';])[^\s<>@"';]+)@[^\s<>"';]+/g

/**
 * What mail servers say repeats whom the mail was to: as an address, or by what stands before the @ alone.
 *
 * @param known addresses that it is about
 */
export function withoutAddresses(text: string, ...known: readonly string[]): string {
  const names = known.map((address) => address.slice(0, address.lastIndexOf('@'))).filter((name) => name !== '')
  return names.reduce(
    (left, name) => (folded(left).includes(folded(name)) ? left.replaceAll(asWord(name), '…') : left),
    text.replaceAll(anyAddress, '…'),
  )
}

/** Most answers repeat nothing, and the pattern takes longer to make than a mail to write. Whatever it finds is found in this, too. */
const folded = (text: string): string => text.toUpperCase().toLowerCase()

const asWord = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)}(?![\\p{L}\\d])`, 'giu')
