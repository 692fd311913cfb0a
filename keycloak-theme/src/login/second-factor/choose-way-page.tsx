import type { PageProps } from '../page-props.ts'
import type { TextKey } from '../words.ts'
import { PageFrame } from '../parts/page-frame.tsx'
import { LostFactors } from './lost-factors.tsx'
import { WhoSignsIn } from '../parts/ways-out.tsx'

/** Keycloak's names of the ways to sign in, in the words of these pages. */
const ways: Readonly<Record<string, readonly [name: TextKey, help: TextKey]>> = {
  'auth-username-password-form-display-name': ['wayPassword', 'wayPasswordHelp'],
  'password-display-name': ['wayPassword', 'wayPasswordHelp'],
  'otp-display-name': ['wayTotp', 'wayTotpHelp'],
  'webauthn-display-name': ['wayPasskey', 'wayPasskeyHelp'],
  'webauthn-passwordless-display-name': ['wayPasskey', 'wayPasskeyHelp'],
  'auth-recovery-authn-code-form-display-name': ['wayRecovery', 'wayRecoveryHelp'],
  'recovery-authn-codes-display-name': ['wayRecovery', 'wayRecoveryHelp'],
}

/** All the ways that this customer has set up. */
export function ChooseWayPage({ kcContext, say }: PageProps<'select-authenticator.ftl'>) {
  const texts = kcContext['x-keycloakify'].messages
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('chooseWayTitle')}>
      <WhoSignsIn kcContext={kcContext} say={say} />
      <form action={kcContext.url.loginAction} method="post">
        {kcContext.auth.authenticationSelections.map(({ authExecId, displayName, helpText }) => {
          const way = ways[displayName]
          return (
            <button key={authExecId} className="way" name="authenticationExecution" value={authExecId}>
              <strong>{way ? say(way[0]) : (texts[displayName] ?? displayName)}</strong>
              <span className="small soft">{way ? say(way[1]) : texts[helpText]}</span>
            </button>
          )
        })}
      </form>
      <LostFactors say={say} />
    </PageFrame>
  )
}
