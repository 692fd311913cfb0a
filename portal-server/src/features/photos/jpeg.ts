/*
 * What a photo must be before it is kept (ITU-T T.81, annex B): a JPEG from its first marker to its last, of a bounded
 * size. It is kept without whatever says more than the picture (place, camera, previews, comments) and without anything
 * behind its end. Small on purpose: nothing is decoded here, browsers do that in a sandbox.
 */

const start = 0xd8
const end = 0xd9
const scan = 0xda
const longestSidePx = 4096
const mostSegments = 1000

interface Segment {
  readonly marker: number
  /** From the marker on. */
  readonly from: number
  /** Behind the segment and, for a scan, behind the picture data that follow it. */
  readonly to: number
}

/** @returns the picture alone; undefined where the bytes are no JPEG, or too large a picture */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  const segments = listSegments(bytes)
  if (!segments) return undefined
  const frames = segments.filter(({ marker }) => isFrame(marker))
  const [frame] = frames
  if (!frame || frames.length > 1 || !hasUsableSize(bytes, frame)) return undefined
  if (!segments.some(({ marker }) => marker === scan)) return undefined
  const kept = segments.filter((segment) => isOfPicture(bytes, segment))
  return Buffer.concat([
    Buffer.from([0xff, start]),
    ...kept.map(({ from, to }) => bytes.subarray(from, to)),
    Buffer.from([0xff, end]),
  ])
}

/** All segments up to the end marker; undefined where they don't lead there. */
function listSegments(bytes: Buffer): Segment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== start) return undefined
  const segments: Segment[] = []
  let from = 2
  while (from + 2 <= bytes.length && segments.length < mostSegments) {
    if (bytes[from] !== 0xff) return undefined
    const marker = bytes[from + 1] ?? 0
    if (marker === end) return segments
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      from += 1
      continue
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= start) || from + 4 > bytes.length) return undefined
    const length = bytes.readUInt16BE(from + 2)
    const headerEnd = from + 2 + length
    if (length < 2 || headerEnd > bytes.length) return undefined
    const to = marker === scan ? endOfScan(bytes, headerEnd) : headerEnd
    segments.push({ marker, from, to })
    from = to
  }
  return undefined
}

/** Picture data go on to the next marker; 0xff00 and restart markers are part of them. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

/** The header of a picture: 0xc0 to 0xcf but for three that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function hasUsableSize(bytes: Buffer, { from, to }: Segment): boolean {
  if (to - from < 10) return false
  const [height, width, components] = [bytes.readUInt16BE(from + 5), bytes.readUInt16BE(from + 7), bytes[from + 9]]
  const isUsable = (side: number) => side >= 1 && side <= longestSidePx
  return isUsable(height) && isUsable(width) && (components === 1 || components === 3)
}

/** Not what programs add: 0xe0 to 0xef, of which a bare JFIF header and Adobe's colours belong to the picture, and comments. */
function isOfPicture(bytes: Buffer, { marker, from, to }: Segment): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const isNamed = (name: string) => bytes.toString('latin1', from + 4, from + 4 + name.length) === name
  return (
    (marker === 0xe0 && to - from === 18 && isNamed('JFIF\0')) ||
    (marker === 0xee && to - from === 16 && isNamed('Adobe'))
  )
}
