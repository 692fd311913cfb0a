import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Router } from 'express'
import { allowOnly } from '../../platform/http/problem-handler.ts'

const require = createRequire(import.meta.url)
const compress = promisify(gzip)
const { version } = require('swagger-ui-dist/package.json') as { version: string }

/**
 * A file of the viewer's package, under a name with its version, so that it keeps for ever. It is large, and seldom
 * asked for: it is packed for the first who asks, and kept packed.
 *
 * @returns the name
 */
export function serveViewerFile(router: Router, folder: string, file: string, contentType: string): string {
  const source = require.resolve(`swagger-ui-dist/${file}`)
  const name = `${version}-${file}`
  let packed: Promise<Buffer> | undefined
  router
    .route(`${folder}/${name}`)
    .get(async (request, response) => {
      response.set({
        'Content-Type': contentType,
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
      })
      if (request.acceptsEncodings('gzip') === false) return void response.send(await readFile(source))
      packed ??= readFile(source).then((bytes) => compress(bytes))
      response.set('Content-Encoding', 'gzip').send(await packed)
    })
    .all(allowOnly('GET', 'HEAD'))
  return name
}
