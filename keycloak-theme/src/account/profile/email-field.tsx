import { Button } from '@moja-komunala/ui/button.tsx'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { WaitingEmail } from '../keycloak/account-api.ts'
import { shortDate, timeOfDay } from '../dates.ts'
import { reasonOf } from '../words.ts'
import { ActionButton } from '../parts/action-button.tsx'
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
      <TextField
        // The confirmation may have come to pass in another window meanwhile.
        key={state.email}
        name="email"
        label={`${say('email')} *`}
        hint={say('emailHint')}
        type="email"
        autoComplete="email"
        defaultValue={state.email}
        error={error}
        readOnly
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
        <Notice kind="error" focusKey>
          <p>{say(outcome.text, outcome.reason && { reason: reasonOf(say, outcome.reason) })}</p>
        </Notice>
      )}
      <div role="status">
        {outcome !== undefined && outcome.tone !== 'error' && (
          <Notice kind={outcome.tone}>
            <p>{say(outcome.text)}</p>
          </Notice>
        )}
      </div>
    </div>
  )
}

function Waiting({ waiting, isBusy, sendAgain, takeBack }: WaitingEmailState) {
  const { say, locale } = useAccount()
  const until = new Date(waiting.until ?? 0)
  return (
    <Notice kind="time" role="group" labelledBy="waiting-email">
      <p id="waiting-email">
        {say('emailWaiting')} <strong className="waiting-email">{waiting.email}</strong>
      </p>
      <p>{say('emailWaitingHow', { date: shortDate(locale, until), time: timeOfDay(locale, until) })}</p>
      <div className="row notice__actions">
        <Button look="quiet" isBusy={isBusy} onClick={sendAgain}>
          {say('emailSendAgain')}
        </Button>
        <Button look="quiet" isBusy={isBusy} onClick={takeBack}>
          {say('emailTakeBack')}
        </Button>
      </div>
    </Notice>
  )
}
