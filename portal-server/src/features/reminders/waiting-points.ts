import { z } from 'zod'
import type { Locale } from '../../platform/locale.ts'
import { entryPath } from './entry-path.ts'

const mostNamed = 5

/** What waits for a reading, as a letter says it. */
export const waitingPointsSchema = z.object({
  /** Some of it when it is sent, and how much more there is. */
  points: z.array(z.object({ number: z.string(), address: z.string(), name: z.string().nullable() })),
  furtherPoints: z.number(),
})
export type WaitingPoints = z.infer<typeof waitingPointsSchema>
type WaitingPoint = WaitingPoints['points'][number]

export const nothingNamed: WaitingPoints = { points: [], furtherPoints: 0 }

export function nameSome(waiting: readonly WaitingPoint[]): WaitingPoints {
  const points = waiting.slice(0, mostNamed).map(({ number, address, name }) => ({ number, address, name }))
  return { points, furtherPoints: waiting.length - points.length }
}

/** Where they are entered: at the one that there is, or at all of them. */
export function pathToEnter({ points, furtherPoints }: WaitingPoints): `/${string}` {
  const [only, ...others] = points
  return only && others.length === 0 && furtherPoints === 0 ? entryPath(only.number) : entryPath()
}

const words = {
  sl: { number: 'št.', further: 'Še drugih odjemnih mest' },
  en: { number: 'No.', further: 'Further metering points' },
}

export function listPoints({ points, furtherPoints }: WaitingPoints, locale: Locale): (readonly [string, string])[] {
  const { number: numbered, further } = words[locale]
  return [
    ...points.map(({ number, address, name }) => [name ?? address, `${numbered} ${number}`] as const),
    ...(furtherPoints > 0 ? [[further, String(furtherPoints)] as const] : []),
  ]
}
