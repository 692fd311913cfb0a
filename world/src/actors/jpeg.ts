import { readFileSync } from 'node:fs'

/** A grey square of 16 by 16 pixels, as an encoder wrote it: JFIF header, tables, frame, scan, end. */
const picture = readFileSync(new URL('square.jpg', import.meta.url))

/** Segments to be put behind the first marker, as a camera would. */
export function jpeg(...segments: { marker: number; content: string | Buffer }[]): Uint8Array<ArrayBuffer> {
  const written = segments.map(({ marker, content }) => {
    const bytes = Buffer.from(content)
    const header = Buffer.from([0xff, marker, 0, 0])
    header.writeUInt16BE(bytes.length + 2, 2)
    return Buffer.concat([header, bytes])
  })
  return new Uint8Array(Buffer.concat([picture.subarray(0, 2), ...written, picture.subarray(2)]))
}
