/*
 * What a photo must be before it is kept (ITU-T T.81, annex B): a JPEG from its first marker to its last, of a bounded
 * size and work. What isn't known to belong to the picture is left out: place, camera, previews, comments, whatever hangs on
 * behind. Which way up it is stays. Small on purpose: nothing is decoded here, browsers do that in a sandbox.
 */

import { orientationSegment, readOrientation } from './jpeg-orientation.ts'
import { isKnownSegment, markers, readSize, type Segment } from './jpeg-segments.ts'

const longestSidePx = 4096
const mostSegments = 200
/** Progressive pictures come in about ten; each is as much work for whoever looks at it as the whole picture. */
const mostScans = 30

/** @returns the picture alone; undefined where the bytes are no JPEG, or too large a picture */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  const segments = listSegments(bytes)
  if (!segments) return undefined
  const kept = segments.filter((segment) => isKnownSegment(bytes, segment))
  const [frame, ...furtherFrames] = segments.filter(({ marker }) => isFrame(marker))
  const scans = kept.filter(({ marker }) => marker === markers.scan)
  if (!frame || furtherFrames.length > 0 || !kept.includes(frame) || !hasUsableSize(bytes, frame)) return undefined
  if (scans.length === 0 || scans.length > mostScans) return undefined
  const orientation = readOrientation(bytes, segments)
  return Buffer.concat([
    Buffer.from([0xff, markers.start]),
    ...(orientation === undefined ? [] : [orientationSegment(orientation)]),
    ...kept.map(({ from, to }) => bytes.subarray(from, to)),
    Buffer.from([0xff, markers.end]),
  ])
}

/** All segments up to the end marker; undefined where they don't lead there. */
function listSegments(bytes: Buffer): Segment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== markers.start) return undefined
  const segments: Segment[] = []
  let from = 2
  while (from + 2 <= bytes.length && segments.length < mostSegments) {
    if (bytes[from] !== 0xff) return undefined
    const marker = bytes[from + 1] ?? 0
    if (marker === markers.end) return segments
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      from += 1
      continue
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= markers.start) || from + 4 > bytes.length) return undefined
    const length = bytes.readUInt16BE(from + 2)
    const headerEnd = from + 2 + length
    if (length < 2 || headerEnd > bytes.length) return undefined
    const to = marker === markers.scan ? endOfScan(bytes, headerEnd) : headerEnd
    segments.push({ marker, from, headerEnd, to })
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

/** The header of a picture, of whatever kind: 0xc0 to 0xcf but for three that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function hasUsableSize(bytes: Buffer, frame: Segment): boolean {
  return readSize(bytes, frame).every((side) => side >= 1 && side <= longestSidePx)
}
