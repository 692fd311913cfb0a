import type { PageContext } from '../kc-context.ts'
import type { PageIdOf } from '../parts-of-pages.ts'
import type { Say } from '../words.ts'
import { NewEmailPage } from './new-email-page.tsx'
import { NewPasswordPage } from './new-password-page.tsx'
import { ProfilePage } from './profile-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { ResetPage } from './reset-page.tsx'

interface FormPageProps {
  readonly kcContext: PageContext<PageIdOf<'forms'>>
  readonly say: Say
}

/** Where customers enter their details. */
export default function FormPage({ kcContext, say }: FormPageProps) {
  switch (kcContext.pageId) {
    case 'register.ftl':
      return <RegisterPage kcContext={kcContext} say={say} />
    case 'login-reset-password.ftl':
      return <ResetPage kcContext={kcContext} say={say} />
    case 'login-update-password.ftl':
      return <NewPasswordPage kcContext={kcContext} say={say} />
    case 'login-update-profile.ftl':
      return <ProfilePage kcContext={kcContext} say={say} />
    case 'update-email.ftl':
      return <NewEmailPage kcContext={kcContext} say={say} />
  }
}
