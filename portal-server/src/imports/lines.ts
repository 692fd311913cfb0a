/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Undefined where it is too long to be looked at. */
  readonly text: string | undefined
}

export const longestLineBytes = 65_536
const newline = 0x0a

/**
 * Cuts a file into lines as it arrives, so many at a time as came together: a stream of single lines would cost more than
 * reading them. A line that is too long is passed over without being kept. Empty lines are counted and left out.
 */
export async function* readLines(source: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let next = 1
  /** The beginning of a line whose end is still to come. */
  let begun: Buffer[] = []
  let begunBytes = 0
  const take = (text: string): Line[] => {
    const lines: Line[] = []
    for (const line of text.split('\n')) {
      const number = next++
      const isTooLong = begunBytes > longestLineBytes && lines.length === 0
      const plain = line.endsWith('\r') ? line.slice(0, -1) : line
      if (isTooLong || isLong(plain)) lines.push({ number, text: undefined })
      else if (plain.trim() !== '') lines.push({ number, text: number === 1 ? plain.replace(/^\ufeff/, '') : plain })
    }
    return lines
  }
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(newline)
    const whole = end === -1 ? undefined : chunk.subarray(0, end)
    if (whole) {
      // Cut at the ends of lines, so never within a character.
      yield take(begun.length === 0 ? whole.toString() : Buffer.concat([...begun, whole]).toString())
      begun = []
      begunBytes = 0
    }
    const rest = chunk.subarray(end + 1)
    begunBytes += rest.length
    if (begunBytes <= longestLineBytes) begun.push(rest)
    else begun = []
  }
  if (begunBytes > 0) yield take(Buffer.concat(begun).toString())
}

/** A character has at most three bytes for each unit of its length. */
function isLong(text: string): boolean {
  return text.length * 3 > longestLineBytes && Buffer.byteLength(text) > longestLineBytes
}
