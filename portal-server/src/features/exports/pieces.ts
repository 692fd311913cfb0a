import { Transform } from 'node:stream'

/**
 * Hands on what comes in pieces of at least so many bytes. PostgreSQL sends 8 kB at a time; handed on as they come, they wake
 * the reader some thousand times a second, which costs the three programs on the way more than the copying here.
 */
export function inPieces(bytes: number): Transform {
  let gathered: Buffer[] = []
  let length = 0
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
      else done(null, take())
    },
    flush: (done) => done(null, take()),
  })
}
