import { decodeJwt } from 'jose'
import { z } from 'zod'

/** What a sign-in gave the portal, as it is kept with the session. The ID token is left out: nothing needs it again. */
const grantSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  /** When it was found out that the refresh token is spent on an answer that was lost (ISO 8601). */
  lostAt: z.iso.datetime().optional(),
})

type Grant = z.infer<typeof grantSchema>

/** @param stored as writeGrant() wrote it */
const parse = (stored: string): Grant => grantSchema.parse(JSON.parse(stored))

export function writeGrant({ access_token, refresh_token }: Pick<Grant, 'access_token' | 'refresh_token'>): string {
  return JSON.stringify({ access_token, refresh_token } satisfies Grant)
}

/** The same tokens, of which none can be had for the spent one any more. */
export function markLost(stored: string, at: Date): string {
  return JSON.stringify({ ...parse(stored), lostAt: at.toISOString() } satisfies Grant)
}

export const refreshTokenOf = (stored: string): string => parse(stored).refresh_token
export const accessTokenOf = (stored: string): string => parse(stored).access_token

/** Since when nothing more can be had for it, in milliseconds since 1970; undefined where something can. */
export function lostAtOf(stored: string): number | undefined {
  const { lostAt } = parse(stored)
  return lostAt === undefined ? undefined : Date.parse(lostAt)
}

/** When its access token runs out, in milliseconds since 1970. */
export const expiryOf = (stored: string): number => (decodeJwt(accessTokenOf(stored)).exp ?? 0) * 1000
