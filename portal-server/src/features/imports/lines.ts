/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Undefined where it is too long to be looked at. */
  readonly text: string | undefined
}

export const longestLineBytes = 65_536
const newline = 0x0a
/** So little at a time that it is garbage before a collection finds it alive. */
const blockBytes = 16_384

/**
 * Cuts a file into lines as it arrives, so many at a time as came together: one after the other would cost more than
 * reading them. A line that is too long is passed over without being kept. Empty lines are counted and left out.
 */
export class LineCutter {
  #next = 1
  /** The beginning of a line whose end is still to come. */
  #begun: Buffer[] = []
  #begunBytes = 0;

  /** @returns the lines that end in this piece of the file, each to be read once and before the next ones */
  *cut(piece: Buffer): Generator<Iterable<Line>> {
    const end = piece.lastIndexOf(newline)
    if (end !== -1) for (const block of blocksOf(piece.subarray(0, end))) yield this.#take(block)
    this.#begin(piece.subarray(end + 1))
  }

  /** @returns the last line, where nothing ends it */
  *end(): Generator<Iterable<Line>> {
    if (this.#begunBytes > 0) yield this.#take(Buffer.alloc(0))
  }

  #begin(rest: Buffer): void {
    this.#begunBytes += rest.length
    // Copied, so that it doesn't keep the whole piece.
    if (this.#begunBytes <= longestLineBytes) this.#begun.push(Buffer.from(rest))
    else this.#begun = []
  }

  #take(block: Buffer): Generator<Line> {
    const text = this.#begun.length === 0 ? block.toString() : Buffer.concat([...this.#begun, block]).toString()
    const endsTooLong = this.#begunBytes > longestLineBytes
    this.#begun = []
    this.#begunBytes = 0
    return this.#split(text, endsTooLong)
  }

  /** @param endsTooLong the first line is the end of one that was passed over */
  *#split(text: string, endsTooLong: boolean): Generator<Line> {
    let isTooLong = endsTooLong
    for (const line of text.split('\n')) {
      const number = this.#next++
      const plain = line.endsWith('\r') ? line.slice(0, -1) : line
      if (isTooLong || isLong(plain)) yield { number, text: undefined }
      else if (plain.trim() !== '') yield { number, text: number === 1 ? plain.replace(/^\ufeff/, '') : plain }
      isTooLong = false
    }
  }
}

/** Cut at the ends of lines, so never within a character. */
function* blocksOf(lines: Buffer): Generator<Buffer> {
  let from = 0
  for (let end = 0; end !== -1; from = end + 1) {
    end = lines.indexOf(newline, from + blockBytes)
    yield lines.subarray(from, end === -1 ? lines.length : end)
  }
}

/** A character has at most three bytes for each unit of its length. */
function isLong(text: string): boolean {
  return text.length * 3 > longestLineBytes && Buffer.byteLength(text) > longestLineBytes
}
