/**
 * The objects of a stream, one a line, as they arrive; nothing is gathered.
 * @throws SyntaxError at a line that is no JSON
 */
export async function* readNdjson<Row>(stream: ReadableStream<Uint8Array>): AsyncGenerator<Row> {
  let rest = ''
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as Row
  }
  if (rest.trim() !== '') yield JSON.parse(rest) as Row
}

/** Lines are sent together up to about this size: a packet each would be slow. */
const chunkCharacters = 64 * 1024

/** The objects as a stream of lines, read from `rows` only as fast as they are sent. */
export function toNdjson(rows: Iterable<object> | AsyncIterable<object>): ReadableStream<Uint8Array> {
  return ReadableStream.from(chunksOf(rows)).pipeThrough(new TextEncoderStream())
}

async function* chunksOf(rows: Iterable<object> | AsyncIterable<object>): AsyncGenerator<string> {
  let chunk = ''
  for await (const row of rows) {
    chunk += `${JSON.stringify(row)}\n`
    if (chunk.length < chunkCharacters) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
