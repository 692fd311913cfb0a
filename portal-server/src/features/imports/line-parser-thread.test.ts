import { describe, expect, it } from '@jest/globals'
import { importThread } from '../../import-records.ts'
import { LineParserThread } from './line-parser-thread.ts'

const settings = { format: 'ndjson', charset: 'utf-8', records: ['metering-point'], today: '2026-11-25' } as const
const line = (number: number): string =>
  `${JSON.stringify({
    ...{ record: 'metering-point', number: `P-${number}`, userName: 'Ana Novak' },
    ...{ address: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi', consumptionType: 'household' },
  })}\n`

/** As the network brings them: each in memory of its own, and cut anywhere. */
function* piecesOf(text: string, bytes = 65_536): Generator<Buffer> {
  const all = Buffer.from(text)
  for (let from = 0; from < all.length; from += bytes)
    yield Buffer.from(Uint8Array.from(all.subarray(from, from + bytes)).buffer)
}

async function* arriving(pieces: Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* pieces
}

async function read(thread: LineParserThread, file: AsyncIterable<Buffer>) {
  const result = { lines: 0, rows: [] as string[] }
  for await (const { lines, batches } of thread.parse(file, settings)) {
    result.lines += lines
    // Its memory is used again for the next ones.
    for (const { bytes } of batches) result.rows.push(...Buffer.from(bytes).toString().trimEnd().split('\n'))
  }
  return result
}

describe('a file is read in a thread of its own', () => {
  it('when it is large -> each line is read once, in order, and the memory of its pieces went to the thread', async () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => index + 1)
    const pieces = Array.from(piecesOf(numbers.map(line).join('')))
    const { lines, rows } = await read(new LineParserThread(importThread), arriving(pieces))
    expect(lines).toBe(20_000)
    expect(rows.map((row) => row.split('\t').slice(0, 2))).toEqual(
      numbers.map((number) => [`${number}`, `P-${number}`]),
    )
    expect(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(0)
  })

  it('when one breaks off -> that is said, and the next one is read from its beginning', async () => {
    const thread = new LineParserThread(importThread)
    async function* broken() {
      yield* piecesOf(line(1) + line(2).slice(0, 20))
      throw new Error('The connection broke.')
    }
    await expect(read(thread, broken())).rejects.toThrow('The connection broke.')
    const next = await read(thread, arriving(piecesOf(line(3))))
    expect(next.rows.map((row) => row.split('\t')[0])).toEqual(['1'])
    // And once more, in the thread that was kept.
    expect(await read(thread, arriving(piecesOf(line(3))))).toEqual(next)
  })
})
