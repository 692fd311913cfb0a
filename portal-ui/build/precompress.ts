import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(?:html|m?js|css|svg|wasm|webmanifest)$/

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
  const brotli = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  })
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipSync(text, { level: 9 }))])
}
