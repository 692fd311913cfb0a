import { Field } from '../../login/ui/field.tsx'
import { Notice } from '../../login/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { WaitingEmail } from '../keycloak/account-api.ts'
import { shortDate, timeOfDay } from '../texts/dates.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { useWaitingEmail, type WaitingEmailState } from './use-waiting-email.ts'

interface EmailFieldProps {
  readonly email: string | undefined
  readonly waiting: WaitingEmail
  readonly error: string | undefined
}

/** The address, which Keycloak changes on a page of its own, and what waits of such a change (M17). */
export function EmailField({ email, waiting, error }: EmailFieldProps) {
  const { say } = useAccount()
  const state = useWaitingEmail(email, waiting)
  const { outcome } = state
  return (
    <div className="stack stack--close">
      <Field
        // The confirmation may have come to pass in another window meanwhile.
        key={state.email}
        name="email"
        label={`${say('email')} *`}
        hint={say('emailHint')}
        type="email"
        autoComplete="email"
        defaultValue={state.email}
        error={error}
        isReadOnly
      />
      {state.waiting.email === undefined ? (
        <div>
          <ActionButton action="CHANGE_EMAIL" look="quiet">
            {say('emailChange')}
          </ActionButton>
        </div>
      ) : (
        <Waiting {...state} />
      )}
      {outcome?.tone === 'error' && (
        <Notice tone="error" takesFocus>
          <p>{say(outcome.text, outcome.reason && { reason: say(outcome.reason) })}</p>
        </Notice>
      )}
      <div role="status">
        {outcome !== undefined && outcome.tone !== 'error' && (
          <div className={`notice notice--${outcome.tone}`}>
            <p>{say(outcome.text)}</p>
          </div>
        )}
      </div>
    </div>
  )
}

function Waiting({ waiting, isBusy, sendAgain, takeBack }: WaitingEmailState) {
  const { say, locale } = useAccount()
  const until = new Date(waiting.until ?? 0)
  return (
    <div className="notice notice--info" role="group" aria-labelledby="waiting-email">
      <div>
        <p id="waiting-email">
          {say('emailWaiting')} <strong className="waiting-email">{waiting.email}</strong>
        </p>
        <p>{say('emailWaitingHow', { date: shortDate(locale, until), time: timeOfDay(locale, until) })}</p>
        <div className="row notice__actions">
          <button
            type="button"
            className="button button--quiet"
            aria-disabled={isBusy || undefined}
            onClick={sendAgain}
          >
            {say('emailSendAgain')}
          </button>
          <button type="button" className="button button--quiet" aria-disabled={isBusy || undefined} onClick={takeBack}>
            {say('emailTakeBack')}
          </button>
        </div>
      </div>
    </div>
  )
}
