/*
 * What the portal has for speed alone, and could do without: all of it stands behind this door, and the setting SHORT_CUTS opens it
 * (docs/decisions/0021 has what each gives). Shut, everything works the same, more slowly.
 *
 * - `lanes`: single statements go over connections beside the pool, one after another without waiting for answers
 *   (database/lanes.ts). Shut: each takes a connection of the pool.
 * - `statements`: a query that was prepared is built once (database/statement.ts). Shut: each time.
 * - `sessions`: who is signed in is remembered between requests (sessions/session-cache.ts). Shut: each request reads the session.
 */

export const shortCutNames = ['lanes', 'statements', 'sessions'] as const
export type ShortCut = (typeof shortCutNames)[number]
export type ShortCuts = readonly ShortCut[]

export const allShortCuts: ShortCuts = shortCutNames
