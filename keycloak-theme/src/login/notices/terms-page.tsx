import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import { PortalLink } from '../parts/new-tab-link.tsx'
import { PageFrame } from '../parts/page-frame.tsx'

/** M4: without agreeing to the terms nobody uses the portal. Who agreed to earlier ones is asked again when they change. */
export function TermsPage({ kcContext, say }: PageProps<'terms.ftl'>) {
  const { termsVersion, termsAsked } = kcContext
  const isAgain = termsAsked === 'again'
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('termsTitle')}>
      <p>{say(isAgain ? 'termsChanged' : 'termsIntro')}</p>
      <ul className="links">
        <li>
          {/* The very text that is agreed to, whatever comes out meanwhile. */}
          <PortalLink path={termsVersion ? `/pogoji/${termsVersion}` : '/pogoji'} say={say}>
            {say('termsLink')}
          </PortalLink>
        </li>
        <li>
          <PortalLink path="/navodila" say={say}>
            {say('instructions')}
          </PortalLink>
        </li>
      </ul>
      <form action={kcContext.url.loginAction} method="post">
        <div className="buttons">
          <Button type="submit" id="kc-accept" name="accept" value="true">
            {say('accept')}
          </Button>
          <Button type="submit" look="quiet" id="kc-decline" name="cancel" value="true">
            {say('decline')}
          </Button>
        </div>
      </form>
      <p className="small soft">{say(isAgain ? 'termsRefusalAgain' : 'termsRefusal')}</p>
    </PageFrame>
  )
}
