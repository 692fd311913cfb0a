import { setTimeout as sleep } from 'node:timers/promises'
import { startMeasuredPortal, type PortalPlan } from './measured-portal.ts'
import { startWritingDown, stopWritingDown, toPgbenchScript, writeDown } from './sent-statements.ts'
import { makeSessions, type BenchSession } from './sessions.ts'
import { valuesOf, type Workload } from './workloads.ts'

export interface Limit {
  readonly script: string
  /** How many statements the portal sends for one request. */
  readonly statements: number
}

/** Longer than the portal ever waits before it looks for mails and events again. */
const ownAccordMs = 6_000

/** Asks the portal for one of each, and makes of what it sends to PostgreSQL what pgbench is to send. */
export async function findLimits(
  plan: PortalPlan,
  workloads: readonly Workload[],
  customers: number,
  postgresLog: string,
): Promise<ReadonlyMap<Workload, Limit>> {
  const { superuserUrl } = plan.database
  await startWritingDown(superuserUrl)
  const portal = await startMeasuredPortal(plan)
  try {
    const { environment, url: portalUrl } = portal
    const [user] = plan.world.facts.users
    if (user === undefined) throw new Error('The demonstration has no customer.')
    const [session] = await makeSessions({ environment, portalUrl, user, superuserUrl, count: 1 })
    if (session === undefined) throw new Error('There is no session.')
    // What the portal asks by itself, again and again, is no part of a request.
    const ownAccord = new Set((await writeDown(postgresLog, () => sleep(ownAccordMs))).map(({ text }) => text))
    const limits = new Map<Workload, Limit>()
    for (const workload of workloads) {
      // Once beforehand: the session is known by then, as it is to nearly every request.
      await ask(portal.url, workload, session)
      const key = crypto.randomUUID()
      const written = await writeDown(postgresLog, () => ask(portal.url, workload, session, key))
      const sent = written.filter(({ text }) => !ownAccord.has(text))
      const known = valuesOf(session.n).set(key, 'gen_random_uuid()')
      limits.set(workload, { script: toPgbenchScript(sent, known, customers), statements: sent.length })
    }
    return limits
  } finally {
    await portal.stop()
    await stopWritingDown(superuserUrl)
  }
}

async function ask(url: string, workload: Workload, session: BenchSession, key = crypto.randomUUID()): Promise<void> {
  const { method, path, cookie, csrfToken, body } = workload.request(session)
  const answer = await fetch(url + path, {
    method,
    headers: {
      accept: 'application/json',
      cookie,
      'x-csrf-token': csrfToken,
      'idempotency-key': key,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body ?? null,
  })
  const text = await answer.text()
  if (answer.status !== workload.expectedStatus)
    throw new Error(`To "${workload.name}" the portal answered ${answer.status}: ${text.slice(0, 600)}`)
}
