import { Button } from '@moja-komunala/ui/button.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { CredentialKind } from '../keycloak/account-api.ts'
import { shortDate } from '../dates.ts'
import type { TextKey } from '../words.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { adviceOn, isWay, listWays, mayAdd, type Way, type WayType } from './ways.ts'

const names: Readonly<Record<WayType, readonly [one: TextKey, add: TextKey]>> = {
  otp: ['otp', 'otpAdd'],
  webauthn: ['passkey', 'passkeyAdd'],
  'recovery-authn-codes': ['recoveryCodes', 'recoveryCodesAdd'],
}

interface WayListProps {
  readonly kinds: readonly CredentialKind[]
  readonly onRename: (way: Way) => void
}

/** The second factors that there are, and ways to add others; Keycloak asks before it adds or removes one. */
export function WayList({ kinds, onRename }: WayListProps) {
  const { say, locale } = useAccount()
  const ways = listWays(kinds)
  const advice = adviceOn(ways)
  const hasCodes = ways.some(({ type }) => type === 'recovery-authn-codes')
  return (
    <section className="card" aria-labelledby="second-factor">
      <div>
        <h2 id="second-factor">{say('secondFactor')}</h2>
        <p className="soft">{say('secondFactorText')}</p>
      </div>
      {advice && (
        <Notice kind="warning" role="status">
          <p>{say(advice)}</p>
        </Notice>
      )}
      {ways.length === 0 ? (
        <p>{say('secondFactorNone')}</p>
      ) : (
        <ul className="ways">
          {ways.map((way) => {
            const { id, type, label, addedAt, isRemovable, codes } = way
            const kind = say(names[type][0])
            const name = label === undefined ? kind : `${kind}: ${label}`
            return (
              <li key={id} className="way">
                <div className="way__facts">
                  <p className="way__name">{label ?? kind}</p>
                  <p className="soft small numbers">
                    {[
                      label !== undefined && kind,
                      codes && say('codesLeft', { left: String(codes.left), total: String(codes.total) }),
                      addedAt && say('addedOn', { date: shortDate(locale, addedAt) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                <div className="way__actions">
                  {type !== 'recovery-authn-codes' && (
                    <Button look="link" onClick={() => onRename(way)}>
                      {say('rename')}
                      <span className="visually-hidden">: {name}</span>
                    </Button>
                  )}
                  {isRemovable && (
                    <ActionButton action={`delete_credential:${id}`} what={name} look="link">
                      {say('remove')}
                    </ActionButton>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <div className="row">
        {kinds
          .filter(isWay)
          .filter(({ type }) => mayAdd(type, ways))
          .map(({ type, createAction }) =>
            createAction === undefined ? null : (
              <ActionButton key={type} action={createAction} look="quiet">
                {say(type === 'recovery-authn-codes' && hasCodes ? 'recoveryCodesRenew' : names[type][1])}
              </ActionButton>
            ),
          )}
      </div>
    </section>
  )
}
