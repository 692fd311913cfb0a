import type { PageProps } from '../page-props.ts'
import { NewTabLink } from '../ui/new-tab-link.tsx'
import { PageFrame } from '../ui/page-frame.tsx'

/** M4: without agreeing to the terms nobody uses the portal. */
export function TermsPage({ kcContext, say }: PageProps<'terms.ftl'>) {
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('termsTitle')}>
      <p>{say('termsIntro')}</p>
      <ul className="links">
        <li>
          <NewTabLink path="/pogoji" say={say}>
            {say('termsLink')}
          </NewTabLink>
        </li>
        <li>
          <NewTabLink path="/navodila" say={say}>
            {say('instructions')}
          </NewTabLink>
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
      <p className="small soft">{say('termsRefusal')}</p>
    </PageFrame>
  )
}
