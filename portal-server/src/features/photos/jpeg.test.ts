import { describe, expect, it } from '@jest/globals'
import { exifWithOrientation, jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import fc from 'fast-check'
import { cleanJpeg } from './jpeg.ts'

const plain = Buffer.from(jpeg())
const frameAt = plain.indexOf(Buffer.from([0xff, 0xc0]))

function withSize(height: number, width: number): Buffer {
  const bytes = Buffer.from(plain)
  bytes.writeUInt16BE(height, frameAt + 5)
  bytes.writeUInt16BE(width, frameAt + 7)
  return bytes
}

function withMarker(marker: number): Buffer {
  const bytes = Buffer.from(plain)
  bytes[frameAt + 1] = marker
  return bytes
}

describe('a photo that is to be kept', () => {
  it('is kept as it is, where it holds nothing but the picture', () => {
    expect(cleanJpeg(plain)).toEqual(plain)
  })

  it('loses place, camera, previews, comments, and what hangs on behind', () => {
    const telling = jpeg(
      { marker: 0xe1, content: 'Exif\0\0 46.13 N 14.99 E' },
      { marker: 0xe1, content: 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>' },
      { marker: 0xe0, content: 'JFXX\0\x10 a preview' },
      { marker: 0xe2, content: 'ICC_PROFILE\0 of a phone' },
      { marker: 0xed, content: 'Photoshop 3.0\0 a title' },
      { marker: 0xfe, content: 'taken by Ana' },
    )
    expect(cleanJpeg(Buffer.concat([telling, Buffer.from('<script>alert(1)</script>')]))).toEqual(plain)
  })

  it.each([2, 3, 4, 5, 6, 7, 8])('stays as it was turned, where a camera says so: %i', (orientation) => {
    const upright = Buffer.from(jpeg(exifWithOrientation(orientation)))
    expect(cleanJpeg(upright)).toEqual(upright)
    expect(cleanJpeg(Buffer.from(jpeg(exifWithOrientation(orientation, 'II'))))).toEqual(upright)
  })

  it('keeps of what a camera says nothing but that', () => {
    const { content } = exifWithOrientation(6)
    const telling = jpeg({ marker: 0xe1, content: Buffer.concat([content, Buffer.from('46.13 N 14.99 E')]) })
    expect(cleanJpeg(Buffer.from(telling))).toEqual(Buffer.from(jpeg(exifWithOrientation(6))))
    for (const senseless of [0, 1, 9])
      expect(cleanJpeg(Buffer.from(jpeg(exifWithOrientation(senseless))))).toEqual(plain)
  })

  it.each([
    ['of an unknown kind', 0xf0, 'anything'],
    ['that counts lines', 0xdc, '\0\x10'],
    ['that is no table of its kind', 0xdb, '\0 too short for one'],
    ['that is a table and more', 0xc4, `\0${'\0'.repeat(16)}and more`],
    ['that is an interval and more', 0xdd, '\0\0and more'],
  ])('loses a segment %s', (_, marker, content) => {
    expect(cleanJpeg(Buffer.from(jpeg({ marker, content })))).toEqual(plain)
  })

  it('is refused with more scans than a picture needs, each as much work as all of it', () => {
    const scan = plain.subarray(plain.indexOf(Buffer.from([0xff, 0xda])), -2)
    const ofScans = (count: number) =>
      Buffer.concat([plain.subarray(0, -2), ...Array.from({ length: count - 1 }, () => scan), plain.subarray(-2)])
    expect(cleanJpeg(ofScans(30))).toEqual(ofScans(30))
    expect(cleanJpeg(ofScans(31))).toBeUndefined()
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['text', Buffer.from('<svg onload="alert(1)"/>')],
    ['one that is cut off', plain.subarray(0, -2)],
    ['one that ends in a header', plain.subarray(0, frameAt + 6)],
    ['one without a picture in it', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    [
      'one with two frames',
      Buffer.concat([plain.subarray(0, frameAt), plain.subarray(frameAt, frameAt + 13), plain.subarray(frameAt)]),
    ],
    ['one that browsers cannot draw', withMarker(0xc3)],
    ['one of no height', withSize(0, 16)],
    ['one of no width', withSize(16, 0)],
    ['one far too wide', withSize(16, 4097)],
    ['one far too high', withSize(65_535, 16)],
  ])('%s is no photo', (_, bytes) => {
    expect(cleanJpeg(bytes)).toBeUndefined()
  })

  it('whatever comes, it is read without an error, and what is kept is kept again', () => {
    const broken = fc
      .array(fc.tuple(fc.nat({ max: plain.length - 1 }), fc.nat({ max: 255 })), { maxLength: 6 })
      .map((changes) => {
        const bytes = Buffer.from(plain)
        for (const [at, value] of changes) bytes[at] = value
        return bytes
      })
    const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([plain.subarray(0, 2), bytes]))
    fc.assert(
      fc.property(fc.oneof(broken, noise), (bytes) => {
        const kept = cleanJpeg(bytes)
        if (kept) expect(cleanJpeg(kept)).toEqual(kept)
      }),
      { numRuns: 2_000 },
    )
  })
})
