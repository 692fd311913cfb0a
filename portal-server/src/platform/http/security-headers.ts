import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** What a browser heeds of a document alone: with every other answer they weigh 0.15 kB for nothing. */
export const documentHeaders = [
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Frame-Options',
  'X-XSS-Protection',
]

/** Before what answers with data. */
export const withoutDocumentHeaders: RequestHandler = (_request, response, next) => {
  for (const header of documentHeaders) response.removeHeader(header)
  next()
}

const aYearSeconds = 31_536_000

/** Of what a device can do the pages use its camera, to read a slip's code. Whatever else would ask a customer is left out. */
const permissionsPolicy = [
  ...['accelerometer', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .concat('camera=(self)')
  .join(', ')

/**
 * Only files of the portal itself, nothing written into a page, in nobody's frame. Helmet says how, once: the headers
 * are the same on every answer.
 */
export function securityHeaders(isTls: boolean): RequestHandler {
  const headers = headersBy(helmetFor(isTls))
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    next()
  }
}

type Helmet = ReturnType<typeof helmet>

function headersBy(setHeaders: Helmet): [name: string, value: string][] {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  let isDone = false
  setHeaders(request, response, (error) => {
    if (error) throw error
    isDone = true
  })
  // It has no reason to wait for anything; if it ever did, the headers would be missing.
  if (!isDone) throw new Error('helmet did not set its headers at once')
  return [
    ...response.getHeaderNames().map((name): [string, string] => [name, String(response.getHeader(name))]),
    // Helmet knows none.
    ['Permissions-Policy', permissionsPolicy],
  ]
}

function helmetFor(isTls: boolean): Helmet {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isTls && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isTls ? { maxAge: aYearSeconds, includeSubDomains: true } : false,
    // Not "no-referrer": forms and requests of the portal's own pages would then name no origin either.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Meant for plug-ins that no browser has any more.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
  })
}

/**
 * For the script that reads a slip's code and for nothing else: a worker has a policy of its own, and this one compiles
 * WebAssembly. The pages themselves still may not.
 */
export const slipReaderPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
