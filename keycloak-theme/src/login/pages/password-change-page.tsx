import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { portalPage } from '../portal.ts'
import { PageFrame } from '../ui/page-frame.tsx'

interface PasswordChangePageProps extends PageProps<'info.ftl'> {
  readonly step: 'sent' | 'confirm' | 'done'
}

/** What follows on a new password that the customer chose (M19): the mail is on its way, the button behind its link, done. */
export function PasswordChangePage({ step, ...props }: PasswordChangePageProps) {
  switch (step) {
    case 'sent':
      return <SentPage {...props} />
    case 'confirm':
      return <ConfirmPage {...props} />
    case 'done':
      return <DonePage {...props} />
  }
}

function SentPage({ kcContext, say }: PageProps<'info.ftl'>) {
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('passwordChangeSentTitle')}>
      <p className="address">{plainText(kcContext.message.summary)}</p>
      <p>{say('passwordChangeSentStep')}</p>
      <p>{say('verifySpam')}</p>
      {/* Ends this step at Keycloak and leads back to where the change began. */}
      <form action={kcContext.actionUri} method="post">
        <button className="button" name="password-change-sent" value="true">
          {say('continue')}
        </button>
      </form>
    </PageFrame>
  )
}

function ConfirmPage({ kcContext, say }: PageProps<'info.ftl'>) {
  const target = new URL(kcContext.actionUri ?? '', document.baseURI)
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('passwordChangeConfirmTitle')}>
      <p>{say('passwordChangeConfirmText')}</p>
      {/* A form, not a link: what follows links by itself, as mail scanners do, presses no buttons. Keycloak takes it by GET. */}
      <form action={target.origin + target.pathname} method="get">
        {Array.from(target.searchParams, ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className="button">{say('passwordChangeConfirmButton')}</button>
      </form>
    </PageFrame>
  )
}

function DonePage({ kcContext, say }: PageProps<'info.ftl'>) {
  const href = kcContext.client.baseUrl || portalPage('/')
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('passwordChangeDoneTitle')}>
      <p>{say('passwordChangeDoneText')}</p>
      {href ? (
        <a className="button" href={href}>
          {say('toPortalSignIn')}
        </a>
      ) : null}
    </PageFrame>
  )
}
