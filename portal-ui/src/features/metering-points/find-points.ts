import type { MeteringPointSummary } from '../../api/types.ts'

type Named = Pick<MeteringPointSummary, 'name' | 'number' | 'address'>

/** From so many points on a list offers a search. */
export const searchWorthwhileFrom = 9

/** The points whose name, address or number holds every word sought; carons and case do not matter. */
export function findPoints<Point extends Named>(points: readonly Point[], sought: string): readonly Point[] {
  const words = plain(sought).split(/\s+/)
  return points.filter((point) => {
    const text = plain(`${point.name ?? ''} ${point.number} ${point.address}`)
    return words.every((word) => text.includes(word))
  })
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
