import { ProblemFailure } from '../api/failure.ts'
import { noteClock } from '../api/server-clock.ts'
import type { Session } from '../api/types.ts'
import { openDatabase } from './database.ts'

/** After so many milliseconds without an answer what is known is better than nothing. */
const slowMs = 6_000

// Whose data this page has asked for: told by the session, which every page asks for first.
let tellOwner: (owner: string) => void = () => undefined
let owner = new Promise<string>((resolve) => (tellOwner = resolve))

// What was asked for before everything was forgotten is not kept when its answer comes afterwards; and a page that is being
// left asks on until the next one stands.
let timesForgotten = 0
let isLeft = false

/** Says later whether what is asked for now may still be kept. */
export function askedNow(): () => boolean {
  const asked = timesForgotten
  return () => !isLeft && asked === timesForgotten
}

/**
 * What the portal answers or, where it can't be reached, what it answered this customer last.
 *
 * @param name of the data, the same at every call
 */
export async function withKnown<Data>(name: string, fetch: () => Promise<Data>): Promise<Data> {
  const mayKeep = askedNow()
  const fetching = fetch()
  fetching.then(
    (data) => void quietly(keepKnown(name, data, mayKeep)),
    () => undefined,
  )
  const slow = new Promise((resolve) => setTimeout(resolve, slowMs)).then(() => find<Data>(name))
  try {
    const first = await Promise.race([fetching, slow])
    return first ?? (await fetching)
  } catch (error) {
    const known = isUnreachable(error) ? await find<Data>(name) : undefined
    if (known === undefined) throw error
    return known
  }
}

/** The session, or who was signed in last where the portal can't be reached. */
export async function withKnownSession(fetch: () => Promise<Session>): Promise<Session> {
  const mayKeep = askedNow()
  try {
    const session = await fetch()
    await quietly(keepSession(session, mayKeep))
    return session
  } catch (error) {
    const known = isUnreachable(error) ? await quietly(findSession()) : undefined
    if (known === undefined) throw error
    noteClock(known.data, known.atMs)
    noteOwner(known.data.customer.id)
    return known.data
  }
}

/** No answer, or one of something that stands before the portal, or of a portal that has lost its database. */
export function isUnreachable(error: unknown): boolean {
  return !(error instanceof ProblemFailure) || error.problem.status >= 500
}

/** Forgets what was known of everybody. What has not been sent stays. */
export async function forgetKnown(): Promise<void> {
  timesForgotten += 1
  const database = await openDatabase()
  const change = database.transaction(['known', 'session'], 'readwrite')
  await Promise.all([change.objectStore('known').clear(), change.objectStore('session').clear(), change.done])
}

/** Forgets as well whatever this page will still be told: its customer leaves. */
export function leaveKnown(): Promise<void> {
  isLeft = true
  return forgetKnown()
}

/** The account's id, once the session has told it. */
export const currentOwner = (): Promise<string> => owner

function noteOwner(id: string): void {
  tellOwner(id)
  owner = Promise.resolve(id)
}

const keyOf = (id: string, name: string): string => `${id} ${name}`

/** Whether this customer's data of that name came after a moment of this device's clock. */
export async function isKnownSince(name: string, ms: number): Promise<boolean> {
  const known = await (await openDatabase()).get('known', keyOf(await owner, name))
  return known !== undefined && known.atMs >= ms
}

/**
 * Keeps what was fetched along with other data.
 *
 * @param mayKeep `askedNow()` of before the fetch
 */
export async function keepKnown(name: string, data: unknown, mayKeep: () => boolean): Promise<void> {
  const key = keyOf(await owner, name)
  const database = await openDatabase()
  if (mayKeep()) await database.put('known', { data, atMs: Date.now() }, key)
}

async function find<Data>(name: string): Promise<Data | undefined> {
  return quietly(
    (async () => {
      const session = await findSession()
      if (session === undefined) return undefined
      const known = await (await openDatabase()).get('known', keyOf(session.data.customer.id, name))
      return known?.data as Data | undefined
    })(),
  )
}

async function findSession() {
  return (await openDatabase()).get('session', 'last')
}

/** Whoever comes next on this device finds nothing of the customer before. */
async function keepSession(session: Session, mayKeep: () => boolean): Promise<void> {
  const { id } = session.customer
  noteOwner(id)
  const database = await openDatabase()
  if (!mayKeep()) return
  const change = database.transaction(['known', 'session'], 'readwrite')
  const known = change.objectStore('known')
  const others = (await known.getAllKeys()).filter((key) => !key.startsWith(keyOf(id, '')))
  await Promise.all([
    ...others.map((key) => known.delete(key)),
    change.objectStore('session').put({ data: { ...session, csrfToken: '' }, atMs: Date.now() }, 'last'),
    change.done,
  ])
}

/** A browser that keeps nothing shows the portal all the same. */
async function quietly<Result>(kept: Promise<Result>): Promise<Result | undefined> {
  return kept.catch(() => undefined)
}
