import type { CredentialKind } from '../keycloak/account-api.ts'

/** Second factors that the realm's sign-in asks for, by Keycloak's names. */
export const wayTypes = ['otp', 'webauthn', 'recovery-authn-codes'] as const
export type WayType = (typeof wayTypes)[number]

/** One second factor of the customer's. */
export interface Way {
  readonly id: string
  readonly type: WayType
  /** As the customer has named it; recovery codes have no name. */
  readonly label: string | undefined
  readonly addedAt: Date | undefined
  readonly isRemovable: boolean
  /** Of recovery codes. */
  readonly codes: { readonly left: number; readonly total: number } | undefined
}

export const isWay = (kind: CredentialKind): kind is CredentialKind & { readonly type: WayType } =>
  wayTypes.some((type) => type === kind.type)

export function listWays(kinds: readonly CredentialKind[]): Way[] {
  return kinds.filter(isWay).flatMap(({ type, removeable, userCredentialMetadatas = [] }) =>
    userCredentialMetadatas.map(({ credential: { id, userLabel, createdDate, credentialData } }) => ({
      id,
      type,
      label: type === 'recovery-authn-codes' || userLabel === '' ? undefined : userLabel,
      addedAt: createdDate === undefined ? undefined : new Date(createdDate),
      isRemovable: removeable === true,
      codes: type === 'recovery-authn-codes' ? codesOf(credentialData) : undefined,
    })),
  )
}

/**
 * What the customer should know about the ways that there are. Recovery codes alone would be used up one by one at every
 * sign-in; without them a lost phone shuts the customer out.
 */
export function adviceOn(ways: readonly Way[]): 'onlyRecoveryCodes' | 'fewCodesLeft' | 'noRecoveryCodes' | undefined {
  const codes = ways.find(({ type }) => type === 'recovery-authn-codes')
  const others = ways.filter(({ type }) => type !== 'recovery-authn-codes')
  if (others.length === 0) return codes && 'onlyRecoveryCodes'
  if (codes === undefined) return others.length === 1 ? 'noRecoveryCodes' : undefined
  return codes.codes !== undefined && codes.codes.left <= 3 ? 'fewCodesLeft' : undefined
}

/** Recovery codes stand beside another way, never alone. */
export const mayAdd = (type: WayType, ways: readonly Way[]): boolean =>
  type !== 'recovery-authn-codes' || ways.some((way) => way.type !== 'recovery-authn-codes')

function codesOf(credentialData = '{}'): Way['codes'] {
  try {
    const { remainingCodes: left, totalCodes: total } = JSON.parse(credentialData) as Record<string, unknown>
    return typeof left === 'number' && typeof total === 'number' ? { left, total } : undefined
  } catch {
    return undefined
  }
}
