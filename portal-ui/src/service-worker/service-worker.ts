/*
 * Stands between the portal's pages and the network (docs/decisions/0020). It keeps the pages' own files, never data:
 * those the pages keep themselves, by customer. Built into one file by build/service-worker.ts, which names the files.
 */
import type { Locale } from '@moja-komunala/brand/brand'
import { forgetKnown } from '../offline/known-data.ts'
import { sendOutbox } from '../offline/send-outbox.ts'
import { isAppPath } from './app-path.ts'

declare const portalBuild: {
  readonly version: string
  /** By language: what is kept at once, and what on a later visit. */
  readonly kept: Readonly<Record<Locale, { readonly first: readonly string[]; readonly later: readonly string[] }>>
}

/** What a service worker has; TypeScript knows pages and workers, not both in one program. */
interface Extendable extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface FetchEvent extends Extendable {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface MessageFromPage extends Extendable {
  readonly data: unknown
}
interface SyncEvent extends Extendable {
  readonly tag: string
}
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageFromPage) => void): void
  addEventListener(type: 'sync', listener: (event: SyncEvent) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  readonly location: Location
}
const scope = self as unknown as Scope

// Once: the bundler writes it out wherever it is named.
const build = portalBuild

/** What the customer speaks, as the page told at registration. */
const locale: Locale = new URLSearchParams(scope.location.search).get('locale') === 'en' ? 'en' : 'sl'
const files = build.kept[locale]
const prefix = 'pages-'
const cacheName = prefix + build.version
/** The one page that all pages are drawn into. */
const shell = '/index.html'
/** After so many milliseconds without an answer the kept page is better than an empty one. */
const slowMs = 4_000

scope.addEventListener('install', (event) => {
  event.waitUntil(keepFiles().then(() => scope.skipWaiting()))
})

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName)
  // The page's files are in the browser's own cache already; the shell must not be an old one.
  await Promise.all([cache.add(new Request(shell, { cache: 'reload' })), cache.addAll([...files.first])])
}

// What a page says that has been open for a while (offline/register-service-worker.ts).
scope.addEventListener('message', (event) => {
  if (event.data === 'keep-the-rest') event.waitUntil(keepTheRest().catch(() => undefined))
})

async function keepTheRest(): Promise<void> {
  const cache = await caches.open(cacheName)
  const kept = await Promise.all(files.later.map((file) => cache.match(file)))
  await cache.addAll(files.later.filter((_, at) => kept[at] === undefined))
}

scope.addEventListener('activate', (event) => {
  event.waitUntil(removeOldFiles().then(() => scope.clients.claim()))
})

/** All but this version's files and those of the one before, which a tab may still be made of. */
async function removeOldFiles(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName)
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)))
}

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (request.mode === 'navigate') {
    if (isAppPath(pathname)) event.respondWith(openPage(event))
  } else if (pathname.startsWith('/assets/')) event.respondWith(openFile(request))
})

/** From the portal wherever it answers: it knows who is signed in, and it always has the newest version. */
async function openPage(event: FetchEvent): Promise<Response> {
  const fetching = fetch(event.request)
  const slow = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), slowMs))
  const response = await Promise.race([fetching, slow]).catch(() => undefined)
  // Sent on to sign in: the session is over, and with it what was known of the customer.
  if (response?.type === 'opaqueredirect') event.waitUntil(forgetKnown())
  if (response !== undefined && response.status < 500) return response
  return (await keptFile(shell)) ?? response ?? fetching
}

/** Their names hold their content's hash: what is kept is never an old one. */
async function openFile(request: Request): Promise<Response> {
  return (await keptFile(request)) ?? fetch(request)
}

/** This version's first. */
async function keptFile(request: Request | string): Promise<Response | undefined> {
  return (await (await caches.open(cacheName)).match(request)) ?? caches.match(request)
}

scope.addEventListener('sync', (event) => {
  if (event.tag === 'outbox') event.waitUntil(sendOrTryAgain())
})

/** The browser tries again later when this fails. */
async function sendOrTryAgain(): Promise<void> {
  if ((await sendOutbox()) === 'unreachable') throw new Error('the portal could not be reached')
}
