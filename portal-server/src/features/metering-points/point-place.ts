/** A point's place among an account's: those that are over come after the others, and each by number. */
export interface PointPlace {
  readonly isOver: boolean
  readonly number: string
}

/** As the next page is asked for. */
export const placeOf = ({ isOver, number }: PointPlace): string => `${isOver ? 'over' : 'used'}.${number}`

export function parsePlace(place = ''): PointPlace {
  const { kind, number = '' } = /^(?<kind>over|used)\.(?<number>.*)$/s.exec(place)?.groups ?? {}
  return { isOver: kind === 'over', number: kind === undefined ? place : number }
}
