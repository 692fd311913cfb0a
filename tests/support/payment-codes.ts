import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scanGrayBuffer } from '@undecaf/zbar-wasm'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { ensurePythonPackages } from '@moja-komunala/world/test/python-packages.ts'
import { z } from 'zod'

/* Readers of payment codes that nobody here wrote: zxing and zbar. */

const packages = {
  upnqr: '0.1.0',
  'zint-bindings': '1.2.2',
  'zxing-cpp': '3.1.1',
  pypdfium2: '5.15.2',
  pillow: '13.0.0',
} as const

/** The judges' Python. */
export const ensureJudges = async (): Promise<string> =>
  join(await ensurePythonPackages('payment-code-judges', packages), 'python')

/** What zbar reads in each picture of a folder: shades of grey, with the width at the end of the name. */
export async function readAllWithZbar(at: string): Promise<Map<string, string>> {
  const files = (await readdir(at)).filter((name) => name.endsWith('.grey'))
  const read = new Map<string, string>()
  for (const file of files) {
    const [, name = '', width = ''] = /^(.+)-(\d+)\.grey$/.exec(file) ?? []
    const shades = await readFile(join(at, file))
    const buffer = shades.buffer.slice(shades.byteOffset, shades.byteOffset + shades.byteLength)
    const [symbol] = await scanGrayBuffer(buffer, Number(width), shades.length / Number(width))
    read.set(name, symbol?.decode() ?? 'nothing')
  }
  return read
}

interface Read {
  /** All that is found. */
  readonly zxing: readonly string[]
  /** The first that is found. */
  readonly zbar: string | undefined
}

/** What both read in pictures (PNG) as they are, by name. */
export async function readPictures(pictures: Readonly<Record<string, Buffer>>): Promise<Record<string, Read>> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  try {
    await Promise.all(Object.entries(pictures).map(([name, png]) => writeFile(join(folder, `${name}.png`), png)))
    const judge = fileURLToPath(new URL('../bills/judges/pictures.py', import.meta.url))
    const said = await runToEnd(await ensureJudges(), [judge, folder])
    const zxing = z.record(z.string(), z.array(z.string())).parse(JSON.parse(said))
    const zbar = await readAllWithZbar(folder)
    return Object.fromEntries(
      Object.keys(pictures).map((name) => [name, { zxing: zxing[name] ?? [], zbar: zbar.get(name) }]),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
