import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(?:html|m?js|css|svg|wasm|webmanifest)$/
const largeBytes = 300_000

/** Writes FILE.br and FILE.gz beside each text file of the build, so that the server only has to pick one. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir }) {
      if (dir === undefined) return
      const entries = await readdir(dir, { recursive: true })
      await Promise.all(entries.filter((entry) => compressible.test(entry)).map((entry) => compress(join(dir, entry))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file)
  // The last few hundredths of the largest files, which hardly anybody loads, take as long as all the rest.
  const quality = text.length > largeBytes ? 9 : constants.BROTLI_MAX_QUALITY
  const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipSync(text, { level: 9 }))])
}
