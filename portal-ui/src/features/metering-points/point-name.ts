/** The longest name that the portal takes. */
export const longestName = 60

export type NameFlaw = { readonly kind: 'too-long'; readonly entered: number }

/**
 * What a typed name says: a name, none (an empty field takes the name away), or what keeps it from being sent. Line
 * breaks and runs of spaces, as pasted, become one space.
 */
export function parseName(text: string): { readonly name: string | null } | NameFlaw {
  const name = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (name.length > longestName) return { kind: 'too-long', entered: name.length }
  return { name: name === '' ? null : name }
}

/** How a list calls a point: by the customer's own name for it where there is one, by its address otherwise. */
export function titleOf(point: { readonly name: string | null; readonly address: string }): string {
  return point.name ?? point.address
}
