/* Many programs end a line at these as well, which a customer's note may hold: NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR. */

const separators = ['\u0085', '\u2028', '\u2029'].map((character) => ({
  utf8: Buffer.from(character),
  asLatin1: Buffer.from(character).toString('latin1'),
  inJson: `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
}))

/** As JSON writes them where they are not to stand for themselves; in CSV, which has no such way, a blank. */
export type Replacement = 'escape' | 'blank'

/** Keeps them out of lines of UTF-8, which come in pieces that are cut anywhere. */
export class LineSeparators {
  readonly #replacement: Replacement
  /** The beginning of what may be one. */
  #held: Buffer = Buffer.alloc(0)

  constructor(replacement: Replacement) {
    this.#replacement = replacement
  }

  replaceIn(piece: Buffer): Buffer {
    const all = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece])
    const end = all.length - beginningAtEnd(all)
    this.#held = all.subarray(end)
    return this.#replace(all.subarray(0, end))
  }

  /** @returns what is left when the lines are over */
  end(): Buffer {
    return this.#held
  }

  #replace(whole: Buffer): Buffer {
    // Nearly always there is none.
    if (!separators.some(({ utf8 }) => whole.includes(utf8))) return whole
    // Bytes as letters: the first byte of a character never stands elsewhere in one.
    const text = separators.reduce(
      (rest, { asLatin1, inJson }) => rest.replaceAll(asLatin1, this.#replacement === 'blank' ? ' ' : inJson),
      whole.toString('latin1'),
    )
    return Buffer.from(text, 'latin1')
  }
}

function beginningAtEnd(bytes: Buffer): number {
  const last = bytes.at(-1)
  if (last === 0xc2 || last === 0xe2) return 1
  return last === 0x80 && bytes.at(-2) === 0xe2 ? 2 : 0
}
