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

/** What is explained at a line. */
export interface ExplainedLine {
  /** Its kind of charge. */
  readonly charge?: Charge
  /** Why the charge for a network goes by the meter's diameter: by that which the line names, where it does. */
  readonly diameter?: string | null
}

/** What is explained at each of the lines: a kind of charge, and the diameter, where they stand for the first time. */
export function explainedAt(lines: Bill['lines']): readonly ExplainedLine[] {
  const charges = new Set<Charge>()
  const named = lines.findIndex(({ description }) => diameterIn(description) !== undefined)
  const diameterAt = named >= 0 ? named : lines.findIndex(({ charge }) => charge.endsWith('-network'))
  return lines.map(({ charge, description }, index) => {
    const isFirst = !charges.has(charge)
    charges.add(charge)
    return {
      ...(isFirst && { charge }),
      ...(index === diameterAt && { diameter: diameterIn(description) ?? null }),
    }
  })
}

export const partId = (key: PartKey): string => `del-${key}`
export const markId = (key: PartKey): string => `oznaka-${key}`
