import type { PageContext } from '../kc-context.ts'
import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { portalPage } from '../portal.ts'
import { PageFrame } from '../ui/page-frame.tsx'

/** Keycloak names the case by the key of its heading. */
const confirmEmail = 'confirmEmailAddressVerificationHeader'
const emailConfirmed = ['emailVerifiedMessageHeader', 'emailVerifiedAlreadyMessageHeader']

/** One thing said, one button on: above all the link of the confirmation mail in another browser (M5). */
export function InfoPage({ kcContext, say }: PageProps<'info.ftl'>) {
  const { message, messageHeader = '', requiredActions = [] } = kcContext
  const texts = kcContext['x-keycloakify'].messages
  const summary = plainText(message.summary)
  const heading = texts[messageHeader]
  const actions = requiredActions.map((action) => texts[`requiredAction.${action}`] ?? action)
  return (
    <PageFrame kcContext={kcContext} say={say} title={heading ? plainText(heading) : say('infoTitle')}>
      <p className="address">{actions.length > 0 ? `${summary}:` : summary}</p>
      {actions.length > 0 ? (
        <ul>
          {actions.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
      ) : null}
      {messageHeader === confirmEmail ? <p>{say('confirmEmailText')}</p> : null}
      {emailConfirmed.includes(messageHeader) ? <p>{say('emailConfirmedText')}</p> : null}
      <WayOn kcContext={kcContext} say={say} />
    </PageFrame>
  )
}

function WayOn({ kcContext, say }: PageProps<'info.ftl'>) {
  const { skipLink, pageRedirectUri, actionUri, client, messageHeader = '' } = kcContext
  if (skipLink) return null
  if (actionUri && !pageRedirectUri) {
    return (
      <a className="button" href={actionUri}>
        {say(messageHeader === confirmEmail ? 'confirmEmailButton' : 'continue')}
      </a>
    )
  }
  const href = pageRedirectUri ?? homeOf(client) ?? portalPage('/')
  if (!href) return null
  return (
    <a className="button" href={href}>
      {say(emailConfirmed.includes(messageHeader) ? 'toPortalSignIn' : 'toPortal')}
    </a>
  )
}

const homeOf = (client: PageContext<'info.ftl'>['client'] | undefined): string | undefined =>
  client?.baseUrl === '' ? undefined : client?.baseUrl
