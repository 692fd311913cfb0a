/* What a request is called by the page or the portal that names it; the provider in Keycloak and the proxy make theirs alike. */

/** Begins with the number that people read out. */
export function makeRequestId(): string {
  const [one = 0, other = 0, ...rest] = crypto.getRandomValues(new Uint32Array(4))
  const group = (random: number): number => 1000 + (random % 9000)
  return `${group(one)}-${group(other)}-${rest.map((random) => random.toString(16).padStart(8, '0')).join('')}`
}

/** What is read out; the whole of an id that somebody else made. */
export const spokenRequestId = (id: string): string => /^\d{4}-\d{4}(?=-)/.exec(id)?.[0] ?? id
