import { useState } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { takeAddressBack } from '../../api/notice-settings.ts'
import type { NoticeSettings, Session } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { NotSaved } from './not-saved.tsx'
import { NumberCode } from './number-code.tsx'
import { useSaving } from './use-saving.ts'
import { noticesWords } from './words.ts'

export interface NoticesPartProps {
  readonly settings: NoticeSettings
  /** Asks anew for what holds now. */
  readonly onChanged: () => Promise<void>
}

/** Where notices go: the address and the number that Keycloak keeps, and whether they lead to the customer. */
export function WaysSection({ settings, session, onChanged }: NoticesPartProps & { session: Session }) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  return (
    <section className="card" aria-labelledby="where-heading">
      <h2 id="where-heading">{words.whereTitle}</h2>
      <div className="stack stack--close">
        <h3>{words.mail}</h3>
        <p className="notices__address">{session.customer.email}</p>
        <MailSetAside settings={settings} session={session} onChanged={onChanged} />
        {!settings.mail.isSetAside && (
          <a className="target" href={session.accountUrl}>
            {words.mailChange}
          </a>
        )}
      </div>
      {settings.ways.includes('sms') && <MobileNumber {...{ settings, session, onChanged }} />}
    </section>
  )
}

function MailSetAside({ settings, session, onChanged }: NoticesPartProps & { session: Session }) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const [saving, save] = useSaving()
  const [isTakenBack, setIsTakenBack] = useState(false)
  const takeBack = async (): Promise<void> => {
    await takeAddressBack()
    setIsTakenBack(true)
    await onChanged()
  }
  if (!settings.mail.isSetAside)
    return (
      isTakenBack && (
        <Notice kind="ok" focusKey="taken-back">
          <p>{words.mailTakenBack}</p>
        </Notice>
      )
    )
  return (
    <>
      <Notice kind="warning" title={words.mailSetAsideTitle}>
        <p>{words.mailSetAside(session.customer.email)}</p>
        <div className="row notice__actions">
          <a className="button" href={session.accountUrl}>
            {words.mailFix}
          </a>
          <Button look="quiet" isBusy={saving.isBusy} onClick={() => void save(takeBack)}>
            {words.mailWorks}
          </Button>
        </div>
      </Notice>
      <NotSaved saving={saving} title={words.notSaved} />
    </>
  )
}

function MobileNumber({ settings, session, onChanged }: NoticesPartProps & { session: Session }) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const { state, lastDigits, isSetAside, codeUntil } = settings.mobileNumber
  const ending = lastDigits ?? ''
  const text = {
    none: words.numberNone,
    'not-mobile': words.numberNotMobile,
    unknown: words.numberUnknown,
    confirmed: words.numberConfirmed(ending),
    unconfirmed: words.numberUnconfirmed(ending),
  }[state]
  const isThere = state === 'confirmed' || state === 'unconfirmed'
  return (
    <div className="stack stack--close">
      <h3>{words.number}</h3>
      <p>
        <Emphasised text={text} />
      </p>
      {isSetAside && (
        <Notice kind="warning" title={words.smsSetAsideTitle}>
          <p>{words.smsSetAside}</p>
        </Notice>
      )}
      <NumberCode
        isNeeded={state === 'unconfirmed' || (state === 'confirmed' && isSetAside)}
        isOnItsWay={codeUntil !== null}
        onChanged={onChanged}
      />
      {state !== 'unknown' && (
        <a className={isThere ? 'target' : 'button button--quiet notices__add'} href={session.accountUrl}>
          {isThere ? words.numberChange : words.numberAdd}
        </a>
      )}
    </div>
  )
}
