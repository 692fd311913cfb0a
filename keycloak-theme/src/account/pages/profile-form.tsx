import { useState, type FormEvent } from 'react'
import { locales } from '@moja-komunala/brand/brand'
import { ErrorSummary } from '../../login/ui/error-summary.tsx'
import { Field } from '../../login/ui/field.tsx'
import { Notice } from '../../login/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { Account, WaitingEmail } from '../keycloak/account-api.ts'
import { allTexts, failureTexts } from '../texts/texts.ts'
import { EmailField } from './email-field.tsx'
import { forgetDraft, takeDraft } from './profile-draft.ts'
import { valuesOf } from './profile.ts'
import { useProfileForm } from './use-profile-form.ts'

interface ProfileFormProps {
  readonly account: Account
  readonly waiting: WaitingEmail
  /** The form has just begun anew, without what had been typed. */
  readonly isDiscarded: boolean
  readonly onDiscard: () => void
}

/** What was typed stays in the fields whatever becomes of it, and is there again after a new sign-in. */
export function ProfileForm({ account, waiting, isDiscarded, onDiscard }: ProfileFormProps) {
  const { say, locale, session } = useAccount()
  const { errors, attempt, state, save, keep } = useProfileForm(account)
  const [{ draft, values }] = useState(() => {
    const known = valuesOf(account, locale)
    const draft = takeDraft(session.claim('sub'), known)
    return { draft, values: { ...known, ...draft } }
  })
  // The language chosen in the header meanwhile is this one, too.
  const [localeAtFirst] = useState(locale)
  const shownLocale = locale === localeAtFirst ? values.locale : locale
  const discard = () => {
    forgetDraft()
    onDiscard()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void save(new FormData(event.currentTarget))
  }
  return (
    <>
      {draft !== undefined && state !== 'saved' && (
        <Notice tone="doubt">
          <p>{say('draftShown')}</p>
          <div>
            <button type="button" className="link-button" onClick={discard}>
              {say('draftDiscard')}
            </button>
          </div>
        </Notice>
      )}
      {isDiscarded && state === 'idle' && (
        <Notice tone="ok" takesFocus>
          <p>{say('draftDiscarded')}</p>
        </Notice>
      )}
      <form
        className="card profile"
        noValidate
        onSubmit={submit}
        onInput={(event) => keep(new FormData(event.currentTarget))}
      >
        <p className="soft">{say('profileIntro')}</p>
        <ErrorSummary errors={errors} attempt={attempt} say={say} />
        <EmailField email={account.email} waiting={waiting} error={errors['email']} />
        <Field
          name="firstName"
          label={`${say('firstName')} *`}
          autoComplete="given-name"
          defaultValue={values.firstName}
          error={errors['firstName']}
          isRequired
        />
        <Field
          name="lastName"
          label={`${say('lastName')} *`}
          autoComplete="family-name"
          defaultValue={values.lastName}
          error={errors['lastName']}
          isRequired
        />
        <Field
          name="phoneNumber"
          label={say('phoneNumber')}
          hint={say('phoneHint')}
          type="tel"
          autoComplete="tel"
          defaultValue={values.phoneNumber}
          error={errors['phoneNumber']}
        />
        <div className="field">
          <label className="field__label" htmlFor="locale">
            {say('chooseLanguage')} *
          </label>
          <p className="field__hint" id="locale-hint">
            {say('chooseLanguageHint')}
          </p>
          <select
            key={shownLocale}
            className="field__input"
            id="locale"
            name="locale"
            defaultValue={shownLocale}
            required
            autoComplete="language"
            aria-describedby="locale-hint"
          >
            {locales.map((offered) => (
              <option key={offered} value={offered} lang={offered}>
                {allTexts[offered].languageName}
              </option>
            ))}
          </select>
        </div>
        <div>
          <button type="submit" className="button" aria-disabled={state === 'saving' || undefined}>
            {say('save')}
          </button>
        </div>
        {(state === 'offline' || state === 'forbidden' || state === 'broken') && (
          <Notice tone="error" takesFocus>
            <p>{say('notSaved', { reason: say(failureTexts[state]) })}</p>
          </Notice>
        )}
        {/* Stands there from the beginning, so that it is read out when it fills. */}
        <div role="status">
          {state === 'saving' && <span className="visually-hidden">{say('saving')}</span>}
          {state === 'saved' && (
            <div className="notice notice--ok">
              <p>{say('saved')}</p>
            </div>
          )}
        </div>
      </form>
    </>
  )
}
