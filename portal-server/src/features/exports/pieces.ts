import { Transform } from 'node:stream'

import { LineSeparators, type Replacement } from './line-separators.ts'

/**
 * Hands on what comes in pieces of at least so many bytes. PostgreSQL sends 8 kB at a time; handed on as they come, they wake
 * the reader some thousand times a second, which costs the three programs on the way more than the copying here.
 *
 * @param head what stands before all of it
 * @param replacement of characters within a line that others would end it at
 */
export function inPieces(bytes: number, head: Buffer, replacement: Replacement): Transform {
  const lineSeparators = new LineSeparators(replacement)
  let gathered: Buffer[] = [head]
  let length = head.length
  const take = (): Buffer => {
    const piece = Buffer.concat(gathered, length)
    gathered = []
    length = 0
    return piece
  }
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      gathered.push(chunk)
      length += chunk.length
      if (length < bytes) done()
      else done(null, lineSeparators.replaceIn(take()))
    },
    flush: (done) => done(null, Buffer.concat([lineSeparators.replaceIn(take()), lineSeparators.end()])),
  })
}
