import { useRef, useState } from 'react'
import { locales } from '@moja-komunala/brand/brand'
import { useAccount } from '../account-context.ts'
import { Refused, type Account } from '../keycloak/account-api.ts'
import { failureOf, type Failure } from '../keycloak/failure.ts'
import { SessionEnded } from '../keycloak/session.ts'
import { forgetDraft } from './kept-draft.ts'
import { keepDraft } from './profile-draft.ts'
import { changedAccount, checkProfile, textOfRefusal, typedValues, valuesOf, type ErrorKeys } from './profile.ts'

interface ProfileFormState {
  /** By the field's name, in the order of the form. */
  readonly errors: Readonly<Record<string, string>>
  readonly attempt: number
  readonly state: 'idle' | 'saving' | 'saved' | Failure
  readonly save: (data: FormData) => Promise<void>
  /** After every key: the session may end before the next one. */
  readonly keep: (data: FormData) => void
}

export function useProfileForm(account: Account): ProfileFormState {
  const { api, say, session, locale, onAccountChange, onSessionEnd } = useAccount()
  const [known, setKnown] = useState(account)
  // Keys, not sentences: the language may change while they stand there.
  const [errorKeys, setErrorKeys] = useState<ErrorKeys>({})
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<ProfileFormState['state']>('idle')
  const isSaving = useRef(false)

  const refuse = (keys: ErrorKeys) => {
    setErrorKeys(keys)
    setState('idle')
    setAttempt((count) => count + 1)
  }

  const save = async (data: FormData) => {
    if (isSaving.current) return
    const wrong = checkProfile(data)
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    isSaving.current = true
    setErrorKeys({})
    setState('saving')
    const changed = changedAccount(known, data)
    try {
      await api.saveAccount(changed)
      setKnown(changed)
      forgetDraft()
      setState('saved')
      const locale = locales.find((offered) => offered === data.get('locale'))
      onAccountChange({ name: `${changed.firstName} ${changed.lastName}`, ...(locale && { locale }) })
    } catch (error) {
      if (error instanceof SessionEnded) onSessionEnd()
      else if (error instanceof Refused && error.errors.every(({ field }) => field !== undefined && data.has(field)))
        refuse(Object.fromEntries(error.errors.map((refusal) => [refusal.field ?? '', textOfRefusal(refusal)])))
      else setState(failureOf(error))
    } finally {
      isSaving.current = false
    }
  }

  const keep = (data: FormData) => keepDraft(session.claim('sub'), valuesOf(known, locale), typedValues(data))

  const errors = Object.fromEntries(Object.entries(errorKeys).map(([field, key]) => [field, say(key)]))
  return { errors, attempt, state, save, keep }
}
