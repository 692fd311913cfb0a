import type { Recipient } from '../keycloak/keycloak-recipients.ts'
import type { TargetDigests } from './choices/target-digests.ts'
import type { Way } from './way.ts'

/** Why nothing is sent to somebody by a way. */
export type ReachObstacle = 'no-target' | 'number-not-confirmed' | 'set-aside'

/** Digests of what an account's owner confirmed, and of what led to nobody. */
export interface KnownDigests {
  readonly setAside: string | undefined
  /** Of the way by which nothing goes to what nobody confirmed: "" where nothing was. */
  readonly confirmed: string | undefined
}

export type Reach =
  /** The address or number, and its digest. */
  { readonly target: string; readonly targetDigest: string } | { readonly obstacle: ReachObstacle }

/** Where a message would go by that way just now. */
export function reachOf(
  way: Pick<Way, 'name' | 'targetOf'>,
  recipient: Recipient,
  { setAside, confirmed }: KnownDigests,
  targetDigests: TargetDigests,
): Reach {
  const target = way.targetOf(recipient)
  if (target === undefined) return { obstacle: 'no-target' }
  if (confirmed !== undefined && !targetDigests.isOf(confirmed, way.name, target))
    return { obstacle: 'number-not-confirmed' }
  if (targetDigests.isOf(setAside, way.name, target)) return { obstacle: 'set-aside' }
  return { target, targetDigest: targetDigests.of(way.name, target) }
}
