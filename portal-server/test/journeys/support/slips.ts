import type { DemoSlip, WorldFacts } from '@moja-komunala/world/facts.ts'

const taken = new Set<string>()

/** A payment slip of a metering point with just these meters that no other case of this file uses. */
export function slipOf(facts: WorldFacts, kinds: readonly ('cold' | 'hot')[]): DemoSlip {
  const found = facts.slips.find(
    ({ meters, meteringPoint }) =>
      !taken.has(meteringPoint) &&
      meters
        .map((meter) => meter.kind)
        .sort()
        .join() === [...kinds].sort().join(),
  )
  if (found === undefined) throw new Error(`no slip left of a point with ${kinds.join(' and ') || 'no'} meters`)
  taken.add(found.meteringPoint)
  return found
}
