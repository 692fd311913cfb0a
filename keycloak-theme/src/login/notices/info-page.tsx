import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { portalPage } from '../portal.ts'
import type { TextKey } from '../words.ts'
import { headings } from './headings.ts'
import { PageFrame } from '../parts/page-frame.tsx'

/** One thing said, one button on: above all the link of the confirmation mail in another browser (M5). */
export function InfoPage({ kcContext, say }: PageProps<'info.ftl'>) {
  const { message, messageHeader, requiredActions = [] } = kcContext
  const texts = kcContext['x-keycloakify'].messages
  const summary = plainText(message.summary)
  const actions = requiredActions.map((action) => texts[`requiredAction.${action}`] ?? action)
  const known = knownCase(messageHeader)
  return (
    <PageFrame kcContext={kcContext} say={say} title={titleOf(messageHeader ?? '', say)}>
      <p className="address">{actions.length > 0 ? `${summary}:` : summary}</p>
      {actions.length > 0 ? (
        <ul>
          {actions.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
      ) : null}
      {known ? <p>{say(known === 'confirmEmailTitle' ? 'confirmEmailText' : 'emailConfirmedText')}</p> : null}
      <WayOn kcContext={kcContext} say={say} />
      {known === 'confirmEmailTitle' ? <p className="small soft">{say('confirmEmailNotYou')}</p> : null}
    </PageFrame>
  )
}

/** The confirmation of an e-mail address, whose heading Keycloak sends as words, now and then in another language than the rest. */
const knownCase = (messageHeader: string | undefined) => {
  const [key] = Object.entries(headings).find(([, texts]) => texts.some((text) => text === messageHeader)) ?? []
  return key as keyof typeof headings | undefined
}

/** Other headings come as the key of a message. */
const titleOfKey: Readonly<Record<string, TextKey>> = {
  accountUpdatedTitle: 'accountUpdatedTitle',
  emailUpdatedTitle: 'emailUpdatedTitle',
  emailUpdateConfirmationSentTitle: 'emailUpdateSentTitle',
}

function titleOf(messageHeader: string, say: PageProps['say']): string {
  const key = knownCase(messageHeader) ?? titleOfKey[messageHeader]
  if (key) return say(key)
  return messageHeader.includes(' ') ? plainText(messageHeader) : say('infoTitle')
}

function WayOn({ kcContext, say }: PageProps<'info.ftl'>) {
  const { skipLink, pageRedirectUri, actionUri, client, messageHeader } = kcContext
  const known = knownCase(messageHeader)
  if (skipLink) return null
  if (actionUri && !pageRedirectUri) {
    return (
      <a className="button" href={actionUri}>
        {say(
          known === 'confirmEmailTitle' ? 'confirmEmailButton' : isDevicePage(actionUri) ? 'deviceAgain' : 'continue',
        )}
      </a>
    )
  }
  const href = pageRedirectUri || client?.baseUrl || portalPage('/')
  if (!href) return null
  return (
    <a className="button" href={href}>
      {say(known ? 'toPortalSignIn' : 'toPortal')}
    </a>
  )
}

/** Where a device's code is entered: who did not allow the device, or was too late, is led back there. */
const isDevicePage = (address: string): boolean => new URL(address, location.href).pathname.endsWith('/device')
