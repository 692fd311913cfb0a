import { crc32, deflateSync } from 'node:zlib'
import { quietZone, type Modules } from './upn-qr.ts'

/**
 * The code as a PNG with a pixel a module and its quiet zone: 85 × 85, 1 KB. Shown at whole multiples of it with
 * `image-rendering: pixelated`, every reader reads it; a drawing (SVG) weighs twenty times as much.
 */
export function upnPng(modules: Modules): Buffer {
  const size = modules.length + 2 * quietZone
  const rowBytes = 1 + Math.ceil(size / 8)
  // White is 1; each row begins with the number of its filter, none.
  const pixels = Buffer.alloc(rowBytes * size, 0xff)
  for (let y = 0; y < size; y += 1) pixels[y * rowBytes] = 0
  for (const [y, row] of modules.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) {
        const at = (y + quietZone) * rowBytes + 1 + ((x + quietZone) >> 3)
        pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> ((x + quietZone) & 7))
      }
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

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
