import type { PageContext } from '../kc-context.ts'
import type { PageIdOf } from '../parts-of-pages.ts'
import type { Say } from '../words.ts'
import { ChooseWayPage } from './choose-way-page.tsx'
import { PasskeyErrorPage } from './passkey-error-page.tsx'
import { PasskeyPage } from './passkey-page.tsx'
import { PasskeySetUpPage } from './passkey-set-up-page.tsx'
import { RecoveryCodePage } from './recovery-code-page.tsx'
import { RecoveryCodesPage } from './recovery-codes-page.tsx'
import { RemoveWayPage } from './remove-way-page.tsx'
import { TotpPage } from './totp-page.tsx'
import { TotpResetPage } from './totp-reset-page.tsx'
import { TotpSetUpPage } from './totp-set-up-page.tsx'

interface SecondFactorPageProps {
  readonly kcContext: PageContext<PageIdOf<'second-factor'>>
  readonly say: Say
}

/** One-time codes, recovery codes and passkeys: loaded only where somebody has chosen one of them. */
export default function SecondFactorPage({ kcContext, say }: SecondFactorPageProps) {
  switch (kcContext.pageId) {
    case 'login-config-totp.ftl':
      return <TotpSetUpPage kcContext={kcContext} say={say} />
    case 'login-otp.ftl':
      return <TotpPage kcContext={kcContext} say={say} />
    case 'login-reset-otp.ftl':
      return <TotpResetPage kcContext={kcContext} say={say} />
    case 'login-recovery-authn-code-config.ftl':
      return <RecoveryCodesPage kcContext={kcContext} say={say} />
    case 'login-recovery-authn-code-input.ftl':
      return <RecoveryCodePage kcContext={kcContext} say={say} />
    case 'webauthn-register.ftl':
      return <PasskeySetUpPage kcContext={kcContext} say={say} />
    case 'webauthn-authenticate.ftl':
      return <PasskeyPage kcContext={kcContext} say={say} />
    case 'webauthn-error.ftl':
      return <PasskeyErrorPage kcContext={kcContext} say={say} />
    case 'select-authenticator.ftl':
      return <ChooseWayPage kcContext={kcContext} say={say} />
    case 'delete-credential.ftl':
      return <RemoveWayPage kcContext={kcContext} say={say} />
  }
}
