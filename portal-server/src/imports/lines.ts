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
 * Cuts a file into lines as it arrives, so many at a time as came together: a stream of single lines would cost more than
 * reading them. A line that is too long is passed over without being kept. Empty lines are counted and left out.
 *
 * @returns lines to be read once and before the next ones: each is garbage as soon as it was read
 */
export async function* readLines(source: AsyncIterable<Buffer>): AsyncGenerator<Iterable<Line>> {
  let next = 1
  /** The beginning of a line whose end is still to come. */
  let begun: Buffer[] = []
  let begunBytes = 0
  /** @param endsTooLong the first line is the end of one that was passed over */
  const take = function* (text: string, endsTooLong: boolean): Generator<Line> {
    let isTooLong = endsTooLong
    for (const line of text.split('\n')) {
      const number = next++
      const plain = line.endsWith('\r') ? line.slice(0, -1) : line
      if (isTooLong || isLong(plain)) yield { number, text: undefined }
      else if (plain.trim() !== '') yield { number, text: number === 1 ? plain.replace(/^\ufeff/, '') : plain }
      isTooLong = false
    }
  }
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(newline)
    const whole = end === -1 ? undefined : chunk.subarray(0, end)
    for (const block of whole ? blocksOf(whole) : []) {
      const text = begun.length === 0 ? block.toString() : Buffer.concat([...begun, block]).toString()
      yield take(text, begunBytes > longestLineBytes)
      begun = []
      begunBytes = 0
    }
    const rest = chunk.subarray(end + 1)
    begunBytes += rest.length
    if (begunBytes <= longestLineBytes) begun.push(rest)
    else begun = []
  }
  if (begunBytes > 0) yield take(Buffer.concat(begun).toString(), begunBytes > longestLineBytes)
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
