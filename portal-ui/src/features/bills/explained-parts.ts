import type { Bill } from '../../api/types.ts'

type Charge = Bill['lines'][number]['charge']

/** What of a bill is explained: a fact of it, a kind of line, or a table. */
export type PartKey = 'number' | 'point' | 'period' | 'due' | 'reference' | Charge | 'vat' | 'readings'

/** The number that a part has on the picture of the bill, in the order in which the eye meets them. */
export type Marks = ReadonlyMap<PartKey, number>

export function marksOf({ totalCents, payment, lines, readings }: Bill): Marks {
  const keys: PartKey[] = [
    'number',
    'point',
    'period',
    ...(totalCents > 0 ? ['due' as const] : []),
    ...(payment === null ? [] : ['reference' as const]),
    ...lines.map(({ charge }) => charge),
    'vat',
    ...(readings.length > 0 ? ['readings' as const] : []),
  ]
  return new Map([...new Set(keys)].map((key, index) => [key, index + 1]))
}

/** "DN ≤ 20", as a line has it; undefined where it says nothing of a diameter. */
export const diameterIn = (description: string): string | undefined =>
  /\bDN\s*[<>≤≥]?\s*\d+/u.exec(description)?.[0].replaceAll(/\s+/gu, '\u00a0')

/** The lines in which a kind of charge, or a diameter, stands for the first time: there it is explained. */
export function explainedAt(lines: Bill['lines']): readonly { readonly charge?: Charge; readonly diameter?: string }[] {
  const charges = new Set<Charge>()
  let hasDiameter = false
  return lines.map(({ charge, description }) => {
    const diameter = hasDiameter ? undefined : diameterIn(description)
    hasDiameter ||= diameter !== undefined
    const isFirst = !charges.has(charge)
    charges.add(charge)
    return { ...(isFirst && { charge }), ...(diameter !== undefined && { diameter }) }
  })
}

export const partId = (key: PartKey): string => `del-${key}`
export const markId = (key: PartKey): string => `oznaka-${key}`
