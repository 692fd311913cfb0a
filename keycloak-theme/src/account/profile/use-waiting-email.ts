import { useCallback, useEffect, useRef, useState } from 'react'
import { useAccount } from '../account-context.ts'
import { Refused, type WaitingEmail } from '../keycloak/account-api.ts'
import { failureOf, type Failure } from '../keycloak/failure.ts'
import { SessionEnded } from '../keycloak/session.ts'
import type { ActionOutcome } from '../keycloak/sign-in.ts'
import type { TextKey } from '../words.ts'

interface Outcome {
  readonly text: TextKey
  /** Why, where the text leaves room for it. */
  readonly reason?: Failure
  readonly tone: 'ok' | 'info' | 'error'
}

export interface WaitingEmailState {
  readonly email: string | undefined
  readonly waiting: WaitingEmail
  readonly isBusy: boolean
  /** Of the page that the customer has just come back from, then of what was pressed last. */
  readonly outcome: Outcome | undefined
  readonly sendAgain: () => void
  readonly takeBack: () => void
}

/** Of Keycloak's page for a new address. */
const outcomes: Readonly<Record<ActionOutcome, Outcome>> = {
  success: { text: 'actionDone', tone: 'ok' },
  asked: { text: 'emailAsked', tone: 'ok' },
  cancelled: { text: 'actionCancelled', tone: 'info' },
  error: { text: 'actionFailed', tone: 'error' },
}

const refusals: Readonly<Record<string, TextKey>> = {
  emailChangeTooMany: 'emailTooMany',
  emailChangeNotSent: 'emailNotSent',
  emailChangeNothingWaits: 'emailNothingWaits',
  emailExistsMessage: 'emailTakenMeanwhile',
}

/** The address and the one that waits, as they stood when the page was loaded, kept up while something waits. */
export function useWaitingEmail(loadedEmail: string | undefined, loaded: WaitingEmail): WaitingEmailState {
  const { api, session, onSessionEnd } = useAccount()
  const [known, setKnown] = useState({ email: loadedEmail, waiting: loaded })
  const [outcome, setOutcome] = useState(() => {
    const arrivedWith = session.takeOutcome()
    return arrivedWith && outcomes[arrivedWith]
  })
  const [isBusy, setIsBusy] = useState(false)
  const busy = useRef(false)

  const refresh = useCallback(async () => {
    const [{ email }, waiting] = await Promise.all([api.getAccount(), api.getWaitingEmail()])
    const now = { email, waiting }
    setKnown(now)
    return now
  }, [api])

  const isWaiting = known.waiting.email !== undefined
  useEffect(() => {
    if (!isWaiting) return
    // Back from the mail, where the address may just have been confirmed.
    const look = () => {
      if (document.visibilityState !== 'visible') return
      refresh().then(
        ({ email, waiting }) => {
          if (waiting.email !== undefined) return
          setOutcome(
            email === known.email ? { text: 'emailNothingWaits', tone: 'info' } : { text: 'emailChanged', tone: 'ok' },
          )
        },
        (error: unknown) => {
          if (error instanceof SessionEnded) onSessionEnd()
        },
      )
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [isWaiting, known.email, refresh, onSessionEnd])

  const press = async (ask: () => Promise<void>, done: TextKey) => {
    if (busy.current) return
    busy.current = true
    setIsBusy(true)
    setOutcome(undefined)
    try {
      await ask()
      setOutcome({ text: done, tone: 'ok' })
      await refresh()
    } catch (error) {
      if (error instanceof SessionEnded) return onSessionEnd()
      const key = error instanceof Refused ? error.errors[0]?.errorMessage : undefined
      const refusal = refusals[key ?? '']
      setOutcome(
        refusal === undefined
          ? { text: 'notDone', reason: failureOf(error), tone: 'error' }
          : { text: refusal, tone: 'error' },
      )
      if (key === 'emailChangeNothingWaits') await refresh().catch(() => undefined)
    } finally {
      busy.current = false
      setIsBusy(false)
    }
  }

  return {
    ...known,
    isBusy,
    outcome,
    sendAgain: () => void press(() => api.sendEmailAgain(), 'emailSentAgain'),
    takeBack: () => void press(() => api.takeEmailBack(), 'emailTakenBack'),
  }
}
