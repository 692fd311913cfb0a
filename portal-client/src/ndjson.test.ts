import { describe, expect, it } from '@jest/globals'
import { readNdjson, toNdjson } from './ndjson.ts'

const streamOf = (...pieces: (string | Uint8Array)[]) =>
  ReadableStream.from<Uint8Array>(
    (async function* () {
      for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
    })(),
  )

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = []
  for await (const row of rows) found.push(row)
  return found
}

describe('rows that come in', () => {
  it('are whole wherever the network cut them, inside a letter as well', async () => {
    const bytes = new TextEncoder().encode('{"name":"Žiga"}\n{"name":"Ana"}\n')
    for (let cut = 1; cut < bytes.length; cut += 1)
      expect(await all(readNdjson(streamOf(bytes.slice(0, cut), bytes.slice(cut))))).toEqual([
        { name: 'Žiga' },
        { name: 'Ana' },
      ])
  })

  it('count without a last line break, and empty lines do not', async () => {
    expect(await all(readNdjson(streamOf('\n{"a":1}\r\n\n{"a":2}')))).toEqual([{ a: 1 }, { a: 2 }])
  })

  it('are handed on before the rest has come', async () => {
    const rows = readNdjson<{ a: number }>(
      ReadableStream.from(
        (async function* () {
          yield new TextEncoder().encode('{"a":1}\n')
          await new Promise(() => undefined)
        })(),
      ),
    )
    expect(await rows.next()).toEqual({ done: false, value: { a: 1 } })
  })
})

describe('rows that go out', () => {
  it('come back as they were', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ index, name: `Števec ${index}` }))
    expect(await all(readNdjson(toNdjson(rows)))).toEqual(rows)
  })

  it('are asked for only as fast as they are taken', async () => {
    let made = 0
    const endless = async function* () {
      for (;;) yield { number: ++made, filling: 'x'.repeat(1000) }
    }
    const reader = toNdjson(endless()).getReader()
    await reader.read()
    await reader.cancel()
    expect(made).toBeLessThan(1000)
  })
})
