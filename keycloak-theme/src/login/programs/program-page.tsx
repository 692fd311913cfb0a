import type { PageContext } from '../kc-context.ts'
import type { PageIdOf } from '../parts-of-pages.ts'
import type { Say } from '../words.ts'
import { DevicePage } from './device-page.tsx'
import { DeviceQuestionPage } from './device-question-page.tsx'
import { GrantPage } from './grant-page.tsx'

interface ProgramPageProps {
  readonly kcContext: PageContext<PageIdOf<'programs'>>
  readonly say: Say
}

/** What is asked on behalf of another program: loaded only where somebody uses one. */
export default function ProgramPage({ kcContext, say }: ProgramPageProps) {
  switch (kcContext.pageId) {
    case 'login-oauth2-device-verify-user-code.ftl':
      if (kcContext.deviceCode)
        return <DeviceQuestionPage kcContext={kcContext} code={kcContext.deviceCode} say={say} />
      return <DevicePage kcContext={kcContext} say={say} />
    case 'login-oauth-grant.ftl':
      return <GrantPage kcContext={kcContext} say={say} />
  }
}
