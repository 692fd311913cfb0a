let last: string | undefined

/** Carries the name of a point that was just unlinked over to the list; loading that page again does not repeat it. */
export function noteUnlinked(title: string): void {
  last = title
}

export const justUnlinked = (): string | undefined => last

export function forgetUnlinked(): void {
  last = undefined
}
