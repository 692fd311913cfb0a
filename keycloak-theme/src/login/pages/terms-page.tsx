import type { PageProps } from '../page-props.ts'
import { PortalLink } from '../ui/new-tab-link.tsx'
import { PageFrame } from '../ui/page-frame.tsx'

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
          <button className="button" id="kc-accept" name="accept" value="true">
            {say('accept')}
          </button>
          <button className="button button--quiet" id="kc-decline" name="cancel" value="true">
            {say('decline')}
          </button>
        </div>
      </form>
      <p className="small soft">{say(isAgain ? 'termsRefusalAgain' : 'termsRefusal')}</p>
    </PageFrame>
  )
}
