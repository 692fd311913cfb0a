/* The segments that a picture is made of, and what each must look like: in none of them there is room for anything else. */

export interface Segment {
  readonly marker: number
  /** From the marker on. */
  readonly from: number
  /** Behind what its length counts. */
  readonly headerEnd: number
  /** Behind the segment and, for a scan, behind the picture data that follow it. */
  readonly to: number
}

export const markers = { start: 0xd8, end: 0xd9, scan: 0xda, exif: 0xe1 } as const

type IsWellFormed = (content: Buffer) => boolean

/** Baseline, extended and progressive: what browsers draw. */
const frame: IsWellFormed = (content) => {
  const components = content[5]
  return (components === 1 || components === 3) && content.length === 6 + 3 * components
}

const huffmanTables: IsWellFormed = (content) =>
  isMadeOf(content, (at) => {
    const lengths = content.subarray(at + 1, at + 17)
    return lengths.length < 16 ? undefined : 17 + lengths.reduce((sum, count) => sum + count, 0)
  })

const quantisationTables: IsWellFormed = (content) =>
  isMadeOf(content, (at) => {
    const precision = (content[at] ?? 0) >> 4
    return precision > 1 ? undefined : 1 + 64 * (precision + 1)
  })

const scan: IsWellFormed = (content) => {
  const components = content[0] ?? 0
  return components >= 1 && components <= 4 && content.length === 4 + 2 * components
}

/** With a preview it would be longer. */
const jfif: IsWellFormed = (content) => content.length === 14 && isNamed(content, 'JFIF\0')
const adobeColours: IsWellFormed = (content) => content.length === 12 && isNamed(content, 'Adobe')

const known: ReadonlyMap<number, IsWellFormed> = new Map([
  [0xc0, frame],
  [0xc1, frame],
  [0xc2, frame],
  [0xc4, huffmanTables],
  [0xdb, quantisationTables],
  // Of the restart interval.
  [0xdd, (content) => content.length === 2],
  [markers.scan, scan],
  [0xe0, jfif],
  [0xee, adobeColours],
])

export function isKnownSegment(bytes: Buffer, segment: Segment): boolean {
  return known.get(segment.marker)?.(contentOf(bytes, segment)) ?? false
}

/** Behind marker and length. */
export const contentOf = (bytes: Buffer, { from, headerEnd }: Segment): Buffer => bytes.subarray(from + 4, headerEnd)

/** Of a frame. */
export function readSize(bytes: Buffer, segment: Segment): [height: number, width: number] {
  const content = contentOf(bytes, segment)
  return [content.readUInt16BE(1), content.readUInt16BE(3)]
}

export const isNamed = (content: Buffer, name: string): boolean => content.toString('latin1', 0, name.length) === name

/** @param lengthAt of the table that begins there; undefined where none does */
function isMadeOf(content: Buffer, lengthAt: (at: number) => number | undefined): boolean {
  let at = 0
  while (at < content.length) {
    const length = lengthAt(at)
    if (length === undefined) return false
    at += length
  }
  return at === content.length
}
