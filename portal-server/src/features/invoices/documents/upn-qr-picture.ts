import { crc32, deflateSync } from 'node:zlib'
import { quietZone, type Modules } from './upn-qr.ts'

/**
 * The code as a PNG with a pixel a module and its quiet zone: 85 × 85, 1 KB. Shown at whole multiples of it with
 * `image-rendering: pixelated`, every reader reads it; a drawing (SVG) weighs twenty times as much.
 */
export function upnPng(modules: Modules, pixelsPerModule = 1): Buffer {
  const size = (modules.length + 2 * quietZone) * pixelsPerModule
  const rows = modules.map((row) => rowOf(row, size, pixelsPerModule))
  const quiet = Array.from({ length: quietZone }, () => rowOf([], size, pixelsPerModule))
  const pixels = Buffer.concat(
    [...quiet, ...rows, ...quiet].flatMap((row) => Array.from({ length: pixelsPerModule }, () => row)),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  // One bit a pixel, shades of grey; the other bytes have one value each.
  head[8] = 1
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The number of its filter, none, and eight pixels a byte: white is 1. */
function rowOf(modules: readonly boolean[], size: number, pixelsPerModule: number): Buffer {
  const row = Buffer.alloc(1 + Math.ceil(size / 8), 0xff)
  row[0] = 0
  for (const [at, isDark] of modules.entries()) {
    if (!isDark) continue
    const first = (at + quietZone) * pixelsPerModule
    for (let x = first; x < first + pixelsPerModule; x += 1)
      row[1 + (x >> 3)] = (row[1 + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7))
  }
  return row
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
