import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { PortalSignIn } from '../parts/ways-out.tsx'
import type { TextKey } from '../words.ts'
import { PageFrame } from '../parts/page-frame.tsx'
import { linkLife } from './link-life.ts'

export type ConfirmedChange = 'password' | 'email'

interface ConfirmedChangePageProps extends PageProps<'info.ftl'> {
  readonly change: ConfirmedChange
  readonly step: 'sent' | 'confirm' | 'done'
}

type TextName = 'sentStep' | 'confirmTitle' | 'confirmText' | 'confirmButton' | 'doneTitle' | 'doneText'

const textsOf: Readonly<Record<ConfirmedChange, Readonly<Record<TextName, TextKey>>>> = {
  password: {
    sentStep: 'passwordChangeSentStep',
    confirmTitle: 'passwordChangeConfirmTitle',
    confirmText: 'passwordChangeConfirmText',
    confirmButton: 'passwordChangeConfirmButton',
    doneTitle: 'passwordChangeDoneTitle',
    doneText: 'passwordChangeDoneText',
  },
  email: {
    sentStep: 'emailChangeSentStep',
    confirmTitle: 'emailChangeConfirmTitle',
    confirmText: 'emailChangeConfirmText',
    confirmButton: 'emailChangeConfirmButton',
    doneTitle: 'emailChangeDoneTitle',
    doneText: 'emailChangeDoneText',
  },
}

/** What follows on a new password or address that the customer chose (M17, M19): the mail is on its way, the button behind its link, done. */
export function ConfirmedChangePage({ step, ...props }: ConfirmedChangePageProps) {
  switch (step) {
    case 'sent':
      return <SentPage {...props} />
    case 'confirm':
      return <ConfirmPage {...props} />
    case 'done':
      return <DonePage {...props} />
  }
}

type StepProps = Omit<ConfirmedChangePageProps, 'step'>

function SentPage({ kcContext, say, change }: StepProps) {
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('changeSentTitle')}>
      <p className="address">{plainText(kcContext.message.summary)}</p>
      <p>{say(textsOf[change].sentStep, { life: linkLife(say, kcContext) })}</p>
      <p>{say('verifySpam')}</p>
      {/* Ends this step at Keycloak and leads back to where the change began. */}
      <form action={kcContext.actionUri} method="post">
        <Button type="submit" name={`${change}-change-sent`} value="true">
          {say('continue')}
        </Button>
      </form>
    </PageFrame>
  )
}

function ConfirmPage({ kcContext, say, change }: StepProps) {
  const texts = textsOf[change]
  const target = new URL(kcContext.actionUri ?? '', document.baseURI)
  return (
    <PageFrame kcContext={kcContext} say={say} title={say(texts.confirmTitle)}>
      {change === 'email' ? <p className="address">{plainText(kcContext.message.summary)}</p> : null}
      <p>{say(texts.confirmText)}</p>
      {/* A form, not a link: what follows links by itself, as mail scanners do, presses no buttons. Keycloak takes it by GET. */}
      <form action={target.origin + target.pathname} method="get">
        {Array.from(target.searchParams, ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit">{say(texts.confirmButton)}</Button>
      </form>
    </PageFrame>
  )
}

function DonePage({ kcContext, say, change }: StepProps) {
  const texts = textsOf[change]
  return (
    <PageFrame kcContext={kcContext} say={say} title={say(texts.doneTitle)}>
      {change === 'email' ? <p className="address">{plainText(kcContext.message.summary)}</p> : null}
      <p>{say(texts.doneText)}</p>
      <PortalSignIn kcContext={kcContext} say={say} />
    </PageFrame>
  )
}
