import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { NewTabLink } from '../parts/new-tab-link.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { nameOf } from './name-of.ts'

/** Another program wants to act for the customer, who decides. */
export function GrantPage({ kcContext, say }: PageProps<'login-oauth-grant.ftl'>) {
  const { url, oauth, client } = kcContext
  const texts = kcContext['x-keycloakify'].messages
  const name = nameOf(client.name, texts) || client.clientId
  // Scopes that need no permission come without words.
  const wishes = oauth.clientScopesRequested
    .map(({ consentScreenText }) => plainText(nameOf(consentScreenText, texts)))
    .filter((wish) => wish !== '')
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('grantTitle')}>
      <p className="address">{say(wishes.length > 0 ? 'grantIntro' : 'grantIntroNothing', { name })}</p>
      {wishes.length > 0 ? (
        <ul className="wishes">
          {wishes.map((wish) => (
            <li key={wish}>{wish}</li>
          ))}
        </ul>
      ) : null}
      <p>{say('grantCare')}</p>
      <ProgramLinks client={client} say={say} />
      <form action={url.oauthAction} method="post">
        <input type="hidden" name="code" value={oauth.code} />
        <div className="buttons">
          <Button type="submit" id="kc-login" name="accept" value="true">
            {say('allow')}
          </Button>
          <Button type="submit" look="quiet" id="kc-cancel" name="cancel" value="true">
            {say('decline')}
          </Button>
        </div>
      </form>
    </PageFrame>
  )
}

type Client = PageProps<'login-oauth-grant.ftl'>['kcContext']['client']

function ProgramLinks({ client, say }: { readonly client: Client } & Pick<PageProps, 'say'>) {
  const { policyUri, tosUri } = client.attributes ?? {}
  const links = [
    { href: policyUri ?? '', words: say('grantPolicy') },
    { href: tosUri ?? '', words: say('grantTerms') },
  ].filter(({ href }) => /^https?:/.test(href))
  if (links.length === 0) return null
  return (
    <ul className="links">
      {links.map(({ href, words }) => (
        <li key={href}>
          <NewTabLink href={href} say={say}>
            {words}
          </NewTabLink>
        </li>
      ))}
    </ul>
  )
}
