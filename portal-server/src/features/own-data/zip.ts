import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface ArchiveFile {
  readonly name: string
  readonly content: AsyncIterable<string | Uint8Array>
  /** It can't be made smaller, such as a photo. */
  readonly isPacked: boolean
}

/** One archive of several files, each written as it comes: a piece of one is all that is ever held. */
export async function* zip(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for await (const { name, content, isPacked } of files) {
    const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    archive.add(file)
    for await (const part of content) {
      file.push(typeof part === 'string' ? Buffer.from(part) : part)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  archive.end()
  yield* ready.splice(0)
}
