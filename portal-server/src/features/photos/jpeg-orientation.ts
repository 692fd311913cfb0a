import { contentOf, isNamed, markers, type Segment } from './jpeg-segments.ts'

/*
 * Which way up a picture is to be shown: phones say so in Exif (CIPA DC-008, 4.6), in place of turning it. Everything else
 * that is said there stays behind.
 */

const name = 'Exif\0\0'
const orientationTag = 0x0112
const short = 3
const entryBytes = 12

/** @returns 2 to 8; undefined where the picture lies as it is to be shown, or nothing readable says otherwise */
export function readOrientation(bytes: Buffer, segments: readonly Segment[]): number | undefined {
  const found = segments
    .filter(({ marker }) => marker === markers.exif)
    .map((segment) => contentOf(bytes, segment))
    .find((content) => isNamed(content, name))
  const orientation = found && orientationIn(found.subarray(name.length))
  return orientation !== undefined && orientation >= 2 && orientation <= 8 ? orientation : undefined
}

/** @param tiff the directory of values, in whichever order of bytes it says */
function orientationIn(tiff: Buffer): number | undefined {
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return undefined
  const short16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return undefined
  for (let entry = 0; entry < short16(directory); entry += 1) {
    const at = directory + 2 + entry * entryBytes
    if (at + entryBytes > tiff.length) return undefined
    if (short16(at) === orientationTag) return short16(at + 2) === short ? short16(at + 8) : undefined
  }
  return undefined
}

/** Exif with this one value. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + entryBytes + 4)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(short, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  const header = Buffer.from([0xff, markers.exif, 0, 2 + name.length + tiff.length])
  return Buffer.concat([header, Buffer.from(name, 'latin1'), tiff])
}
