import { WorldProblem } from '../problem.ts'

/** Whether this run asks for PostgreSQL and Keycloak in containers instead of local processes. */
export function asksForContainers(): boolean {
  const asked = process.env['TEST_WORLD'] ?? 'processes'
  if (asked === 'containers') return true
  if (asked === 'processes') return false
  throw new WorldProblem(`TEST_WORLD is "${asked}": it can be "processes", as without it, or "containers".`)
}

/** Where containers are asked for: those of a run that was killed still hold their ports. */
export async function removeOrphanedContainers(): Promise<void> {
  if (!asksForContainers()) return
  const { findEngine } = await import('./engine.ts')
  await findEngine()
}
