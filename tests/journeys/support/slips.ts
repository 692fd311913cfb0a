import type { DemoSlip } from '@moja-komunala/world/facts.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

const taken = new Set<string>()

/** A payment slip of a metering point with just these meters, cold first, that no other case of this file uses. */
export function slipOf(kinds: readonly ('cold' | 'hot')[]): DemoSlip {
  const found = getWorld().facts.slips.find(
    ({ meters, meteringPoint }) => !taken.has(meteringPoint) && meters.map(({ kind }) => kind).join() === kinds.join(),
  )
  if (found === undefined) throw new Error(`no slip left of a point with ${kinds.join(' and ')} meters`)
  taken.add(found.meteringPoint)
  return found
}
