import { useAccount } from '../account-context.ts'
import type { AccountApi, CredentialKind } from '../keycloak/account-api.ts'
import { shortDate } from '../texts/dates.ts'
import { ActionOutcome } from '../ui/action-outcome.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { FailedPage, Loading } from '../ui/states.tsx'
import { useLoaded } from '../use-loaded.ts'
import { CredentialList } from './credential-list.tsx'

const load = (api: AccountApi) => api.listCredentials()

/** The password and whatever else proves who somebody is (M18). */
export function SigningInPage() {
  const { say } = useAccount()
  const { data, hasFailed, reload } = useLoaded(load)
  if (hasFailed) return <FailedPage say={say} onRetry={() => void reload()} />
  return (
    <>
      <PageHeading title={say('signingIn')} say={say} />
      <p className="lead soft">{say('signingInIntro')}</p>
      <ActionOutcome />
      {data === undefined ? <Loading say={say} /> : <Credentials kinds={data} />}
    </>
  )
}

function Credentials({ kinds }: { readonly kinds: readonly CredentialKind[] }) {
  const { say } = useAccount()
  const ofTypes = (...types: string[]) => kinds.filter(({ type }) => types.includes(type))
  const [password] = ofTypes('password')
  const secondFactors = ofTypes('otp', 'webauthn', 'recovery-authn-codes')
  const passkeys = ofTypes('webauthn-passwordless')
  return (
    <>
      {password && <Password kind={password} />}
      {secondFactors.length > 0 && (
        <CredentialList
          title={say('secondFactor')}
          text={say('secondFactorText')}
          none={say('secondFactorNone')}
          kinds={secondFactors}
        />
      )}
      {passkeys.length > 0 && (
        <CredentialList
          title={say('passkeys')}
          text={say('passkeysText')}
          none={say('passkeysNone')}
          kinds={passkeys}
        />
      )}
    </>
  )
}

function Password({ kind }: { readonly kind: CredentialKind }) {
  const { say, locale } = useAccount()
  const changed = kind.userCredentialMetadatas?.[0]?.credential.createdDate
  return (
    <section className="card" aria-labelledby="password">
      <div>
        <h2 id="password">{say('password')}</h2>
        {changed !== undefined && (
          <p className="numbers">{say('passwordSince', { date: shortDate(locale, new Date(changed)) })}</p>
        )}
        <p className="soft">{say('passwordHint')}</p>
      </div>
      <div>
        {/* The sign-in asks for the old password first. */}
        <ActionButton action="UPDATE_PASSWORD" what={say('updatePassword')}>
          {say('update')}
        </ActionButton>
      </div>
    </section>
  )
}
