import type { PageContext } from '../kc-context.ts'
import type { PageIdOf } from '../parts-of-pages.ts'
import type { Say } from '../words.ts'
import { ConfirmedChangePage } from './confirmed-change-page.tsx'
import { ErrorPage } from './error-page.tsx'
import { ExpiredPage } from './expired-page.tsx'
import { InfoPage } from './info-page.tsx'
import { OtherUserPage } from './other-user-page.tsx'
import { SignOutPage } from './sign-out-page.tsx'
import { TermsPage } from './terms-page.tsx'
import { VerifyPage } from './verify-page.tsx'
import { VoidLinkPage } from './void-link-page.tsx'

interface NoticePageProps {
  readonly kcContext: PageContext<PageIdOf<'notices'>>
  readonly say: Say
}

/** Something to know, and the way on. */
export default function NoticePage({ kcContext, say }: NoticePageProps) {
  switch (kcContext.pageId) {
    case 'terms.ftl':
      return <TermsPage kcContext={kcContext} say={say} />
    case 'login-verify-email.ftl':
      return <VerifyPage kcContext={kcContext} say={say} />
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
      if (kcContext.messageKey === 'differentUserAuthenticated')
        return <OtherUserPage kcContext={kcContext} say={say} />
      return <ErrorPage kcContext={kcContext} say={say} />
    case 'login-page-expired.ftl':
      return <ExpiredPage kcContext={kcContext} say={say} />
    case 'logout-confirm.ftl':
      return <SignOutPage kcContext={kcContext} say={say} />
  }
}
