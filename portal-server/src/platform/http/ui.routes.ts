import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Router, type Request, type RequestHandler } from 'express'
import expressStaticGzip from 'express-static-gzip'
import { allowOnly } from './problem-handler.ts'
import { HttpProblem } from './problem.ts'
import { requestLocale } from './request-locale.ts'
import { documentHeaders, slipReaderPolicy } from './security-headers.ts'

const compress = promisify(brotliCompress)

/** The addresses that the portal's pages know; whatever else is asked for is not found here already. */
export const appPaths = [
  '/',
  '/odjemna-mesta',
  '/odjemna-mesta/dodaj',
  '/odjemna-mesta/stanja',
  '/odjemna-mesta/:meteringPointId',
  '/odjemna-mesta/:meteringPointId/poraba',
  '/racuni',
  '/racuni/placilo',
  '/racuni/placila',
  '/racuni/:billId',
  '/odjemna-mesta/:meteringPointId/porocilo-o-vodi',
  '/moji-podatki',
  '/moja-obvestila',
  '/odjemna-mesta/:meteringPointId/predvideni-racun',
  '/odjemna-mesta/:meteringPointId/nenavadna-poraba',
  '/odjemna-mesta/:meteringPointId/preizkus-puscanja',
]

/** The build names it after its source, with a hash. */
const isSlipReader = (path: string): boolean => /[\\/]assets[\\/]slip-reader\.worker-[^\\/]+$/.test(path)

/** What a browser heeds of a page or a worker, not of a script or a style within one: half a kilobyte with each file. */
const ofPages = ['Content-Security-Policy', 'Referrer-Policy', ...documentHeaders]

const isAsset = (path: string): boolean => /[\\/]assets[\\/][^\\/]+\.(?:js|css)(?:\.br|\.gz)?$/.test(path)

/** @param file within the folder of the built files, with "/" or "\\" between its parts */
function cacheControl(file: string): string {
  if (/^assets[\\/]/.test(file)) return 'public, max-age=31536000, immutable'
  // Asked for anew each time: by them a browser learns that there is a new version.
  return /^(?:service-worker\.js|index\.html)/.test(file) ? 'no-cache' : 'public, max-age=3600'
}

/** The built files, compressed beforehand. Those in assets/ have their content's hash in their name and keep for ever. */
export function uiFiles(uiDir: string): RequestHandler {
  return expressStaticGzip(uiDir, {
    index: false,
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    serveStatic: {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', cacheControl(relative(uiDir, path)))
        if (isAsset(path)) for (const header of ofPages) response.removeHeader(header)
        if (isSlipReader(path)) response.setHeader('Content-Security-Policy', slipReaderPolicy)
      },
    },
  })
}

/** The one page that the portal's pages are drawn into, in the customer's language from its first line. */
export function uiRoutes(uiDir: string, protection: RequestHandler): Router {
  const router = Router()
  router
    .route(appPaths)
    .get(protection, async (request, response) => {
      const page = await readFile(join(uiDir, 'index.html'), 'utf8').catch((cause: unknown) => {
        throw new HttpProblem('temporarily-unavailable', { cause })
      })
      const text = withPreloads(page, request)
      response.set('Cache-Control', 'no-store').vary('Accept-Encoding').type('html')
      if (request.acceptsEncodings('br') === false) response.send(text)
      else response.set('Content-Encoding', 'br').send(await compress(text, quickly))
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}

/** Every request has a page of its own, of a kilobyte. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** The page in the customer's language, with links by which a browser fetches along with its script what that will ask for. */
function withPreloads(page: string, request: Request): string {
  const locale = requestLocale(request)
  const words = new RegExp(`<meta name="words-${locale}" content="([^"]+)"`).exec(page)?.[1]
  const links = [
    ...(words === undefined ? [] : [`<link rel="modulepreload" href="${words}">`]),
    ...askedFirst(request).map((path) => `<link rel="preload" as="fetch" crossorigin href="/api/v1${path}">`),
  ]
  return page
    .replace(/<html lang="[a-z]+"/, `<html lang="${locale}"`)
    .replace('</title>', (end) => end + links.join(''))
}

/** Of the API. A preload is used by a request for the very same address. */
function askedFirst({ path, params: { meteringPointId, billId } }: Request): string[] {
  const points = '/metering-points'
  return [
    '/session',
    points,
    ...(path === '/' ? ['/home'] : []),
    ...(meteringPointId === undefined ? [] : [`${points}/${encodeURIComponent(String(meteringPointId))}`]),
    ...(billId === undefined ? [] : [`/bills/${encodeURIComponent(String(billId))}`]),
  ]
}
