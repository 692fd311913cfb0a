import { lazy, Suspense } from 'react'
import { ConfirmedChangePage } from './pages/confirmed-change-page.tsx'
import { ErrorPage } from './pages/error-page.tsx'
import { ExpiredPage } from './pages/expired-page.tsx'
import { InfoPage } from './pages/info-page.tsx'
import { NewEmailPage } from './pages/new-email-page.tsx'
import { NewPasswordPage } from './pages/new-password-page.tsx'
import { ProfilePage } from './pages/profile-page.tsx'
import { RegisterPage } from './pages/register-page.tsx'
import { ResetPage } from './pages/reset-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { SignOutPage } from './pages/sign-out-page.tsx'
import { TermsPage } from './pages/terms-page.tsx'
import { VerifyPage } from './pages/verify-page.tsx'
import { VoidLinkPage } from './pages/void-link-page.tsx'
import type { KcContext } from './kc-context.ts'
import { sayIn } from './texts/texts.ts'
import { useSessionWatch } from './use-session-watch.ts'

// Only who has chosen a second factor pays for its pages.
const SecondFactorPage = lazy(() => import('./second-factor/second-factor-page.tsx'))

// And only who uses another program for the ones about programs.
const ProgramPage = lazy(() => import('./programs/program-page.tsx'))

// Pages that no customer of this realm meets today come from Keycloakify, in this theme's frame.
const FallbackPage = lazy(() => import('./fallback/fallback-page.tsx'))

/** Chooses the page that Keycloak asks for. */
export function LoginPage({ kcContext }: { readonly kcContext: KcContext }) {
  useSessionWatch(kcContext)
  const say = sayIn(kcContext.locale?.currentLanguageTag)
  switch (kcContext.pageId) {
    case 'login.ftl':
      return <SignInPage kcContext={kcContext} say={say} />
    case 'register.ftl':
      return <RegisterPage kcContext={kcContext} say={say} />
    case 'terms.ftl':
      return <TermsPage kcContext={kcContext} say={say} />
    case 'login-verify-email.ftl':
      return <VerifyPage kcContext={kcContext} say={say} />
    case 'login-reset-password.ftl':
      return <ResetPage kcContext={kcContext} say={say} />
    case 'login-update-password.ftl':
      return <NewPasswordPage kcContext={kcContext} say={say} />
    case 'login-update-profile.ftl':
      return <ProfilePage kcContext={kcContext} say={say} />
    case 'update-email.ftl':
      return <NewEmailPage kcContext={kcContext} say={say} />
    case 'info.ftl':
      if (kcContext.passwordChange)
        return <ConfirmedChangePage kcContext={kcContext} change="password" step={kcContext.passwordChange} say={say} />
      if (kcContext.emailChange)
        return <ConfirmedChangePage kcContext={kcContext} change="email" step={kcContext.emailChange} say={say} />
      return <InfoPage kcContext={kcContext} say={say} />
    case 'error.ftl':
      if (kcContext.passwordChange)
        return <VoidLinkPage kcContext={kcContext} change="password" reason={kcContext.passwordChange} say={say} />
      if (kcContext.emailChange)
        return <VoidLinkPage kcContext={kcContext} change="email" reason={kcContext.emailChange} say={say} />
      return <ErrorPage kcContext={kcContext} say={say} />
    case 'login-page-expired.ftl':
      return <ExpiredPage kcContext={kcContext} say={say} />
    case 'logout-confirm.ftl':
      return <SignOutPage kcContext={kcContext} say={say} />
    case 'login-config-totp.ftl':
    case 'login-otp.ftl':
    case 'login-reset-otp.ftl':
    case 'login-recovery-authn-code-config.ftl':
    case 'login-recovery-authn-code-input.ftl':
    case 'webauthn-register.ftl':
    case 'webauthn-authenticate.ftl':
    case 'webauthn-error.ftl':
    case 'select-authenticator.ftl':
    case 'delete-credential.ftl':
      return (
        <Suspense fallback={null}>
          <SecondFactorPage kcContext={kcContext} say={say} />
        </Suspense>
      )
    case 'login-oauth2-device-verify-user-code.ftl':
    case 'login-oauth-grant.ftl':
      return (
        <Suspense fallback={null}>
          <ProgramPage kcContext={kcContext} say={say} />
        </Suspense>
      )
    default:
      return (
        <Suspense fallback={null}>
          <FallbackPage kcContext={kcContext} />
        </Suspense>
      )
  }
}
