import { useAccount } from '../account-context.ts'
import type { CredentialKind } from '../keycloak/account-api.ts'
import { shortDate } from '../texts/dates.ts'
import type { TextKey } from '../texts/texts.ts'
import { ActionButton } from '../ui/action-button.tsx'

const names: Readonly<Record<string, readonly [one: TextKey, add: TextKey]>> = {
  otp: ['otp', 'otpAdd'],
  webauthn: ['securityKey', 'securityKeyAdd'],
  'recovery-authn-codes': ['recoveryCodes', 'recoveryCodesAdd'],
  'webauthn-passwordless': ['passkey', 'passkeyAdd'],
}

interface CredentialListProps {
  readonly title: string
  readonly text: string
  readonly none: string
  readonly kinds: readonly CredentialKind[]
}

/** Those that there are, each with a way to remove it, and ways to add others; Keycloak asks before it does either. */
export function CredentialList({ title, text, none, kinds }: CredentialListProps) {
  const { say, locale } = useAccount()
  const nameOf = (type: string): string => say(names[type]?.[0] ?? 'notAccepted')
  const present = kinds.flatMap(({ type, removeable, userCredentialMetadatas = [] }) =>
    userCredentialMetadatas.map(({ credential }) => ({ ...credential, type, removeable })),
  )
  return (
    <section className="card" aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className="soft">{text}</p>
      </div>
      {present.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="credentials">
          {present.map(({ id, type, userLabel, createdDate, removeable }) => {
            const label = userLabel === undefined || userLabel === '' ? nameOf(type) : `${nameOf(type)}: ${userLabel}`
            return (
              <li key={id} className="row row--spread">
                <div>
                  <p className="credentials__name">{label}</p>
                  {createdDate !== undefined && (
                    <p className="soft small numbers">
                      {say('addedOn', { date: shortDate(locale, new Date(createdDate)) })}
                    </p>
                  )}
                </div>
                {removeable === true && (
                  <ActionButton action={`delete_credential:${id}`} what={label} isQuiet>
                    {say('remove')}
                  </ActionButton>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <div className="row">
        {kinds.map(({ type, createAction }) =>
          createAction === undefined ? null : (
            <ActionButton key={type} action={createAction} isQuiet>
              {say(names[type]?.[1] ?? 'update')}
            </ActionButton>
          ),
        )}
      </div>
    </section>
  )
}
