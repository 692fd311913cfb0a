/** `now` by this visit, `before` where the account had it already. */
export type Linked = 'now' | 'before'

let last: { readonly pointId: string; readonly linked: Linked } | undefined

/** Carries a success over to the page where the customer lands; loading that page again does not repeat it. */
export function noteLinked(pointId: string, linked: Linked): void {
  last = { pointId, linked }
}

export const justLinked = (pointId: string): Linked | undefined => (last?.pointId === pointId ? last.linked : undefined)

export function forgetLinked(): void {
  last = undefined
}
