import { readFileSync } from 'node:fs'

/** A grey square of 16 by 16 pixels, as an encoder wrote it: JFIF header, tables, frame, scan, end. */
const picture = readFileSync(new URL('square.jpg', import.meta.url))

interface Segment {
  marker: number
  content: string | Buffer
}

/** The square with segments behind its first marker, as a camera would write them. */
export const jpeg = (...segments: Segment[]): Uint8Array<ArrayBuffer> => withSegments(picture, ...segments)

export function withSegments(plain: Buffer, ...segments: Segment[]): Uint8Array<ArrayBuffer> {
  const written = segments.map(({ marker, content }) => {
    const bytes = Buffer.from(content)
    const header = Buffer.from([0xff, marker, 0, 0])
    header.writeUInt16BE(bytes.length + 2, 2)
    return Buffer.concat([header, bytes])
  })
  return new Uint8Array(Buffer.concat([plain.subarray(0, 2), ...written, plain.subarray(2)]))
}

/** What a phone writes that was held upright: the picture lies on its side, and Exif says how it is to be turned. */
export function exifWithOrientation(orientation: number, order: 'II' | 'MM' = 'MM') {
  const value = orientation.toString(16).padStart(2, '0')
  const tiff =
    order === 'MM'
      ? `4d4d002a00000008 0001 0112 0003 00000001 00${value}0000 00000000`
      : `49492a0008000000 0100 1201 0300 01000000 ${value}000000 00000000`
  return {
    marker: 0xe1,
    content: Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(tiff.replaceAll(' ', ''), 'hex')]),
  }
}
