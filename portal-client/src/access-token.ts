/** Gives the access token for the next request, renewed in time. */
export type AccessToken = () => Promise<string>

export interface IssuedToken {
  readonly value: string
  readonly expiresInSeconds: number
}

/** So long before its end a token is renewed: what is on its way with it still arrives in time. */
const earlySeconds = 60

interface KnownToken {
  readonly value: string
  readonly renewAt: number
  readonly endsAt: number
}

/**
 * Asks for a token when the first one is needed, and for the next one early. Requests at the same moment share one
 * question; while an old token lasts, a renewal that fails stops nobody.
 */
export function keepRenewed(ask: () => Promise<IssuedToken>, first?: IssuedToken): AccessToken {
  let known = first && knownSince(Date.now(), first)
  let asking: Promise<KnownToken> | undefined
  const renew = async (): Promise<KnownToken> => {
    const askedAt = Date.now()
    known = knownSince(askedAt, await ask())
    return known
  }
  return async () => {
    const token = known
    if (token !== undefined && Date.now() < token.renewAt) return token.value
    asking ??= renew().finally(() => (asking = undefined))
    try {
      return (await asking).value
    } catch (error) {
      if (token !== undefined && Date.now() < token.endsAt) return token.value
      throw error
    }
  }
}

function knownSince(moment: number, { value, expiresInSeconds }: IssuedToken): KnownToken {
  const early = Math.min(earlySeconds, expiresInSeconds / 2)
  return { value, renewAt: moment + (expiresInSeconds - early) * 1000, endsAt: moment + expiresInSeconds * 1000 }
}
