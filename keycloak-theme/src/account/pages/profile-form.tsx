import type { FormEvent } from 'react'
import { locales } from '@moja-komunala/brand/brand'
import { ErrorSummary } from '../../login/ui/error-summary.tsx'
import { Field } from '../../login/ui/field.tsx'
import { Notice } from '../../login/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { Account, WaitingEmail } from '../keycloak/account-api.ts'
import { allTexts } from '../texts/texts.ts'
import { EmailField } from './email-field.tsx'
import { useProfileForm } from './use-profile-form.ts'

interface ProfileFormProps {
  readonly account: Account
  readonly waiting: WaitingEmail
}

/** What was typed stays in the fields whatever becomes of it: the browser keeps it, not this page. */
export function ProfileForm({ account, waiting }: ProfileFormProps) {
  const { say, locale } = useAccount()
  const { errors, attempt, state, save } = useProfileForm(account)
  const attribute = (name: string) => account.attributes?.[name]?.[0]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void save(new FormData(event.currentTarget))
  }
  return (
    <form className="card profile" noValidate onSubmit={submit}>
      <p className="soft">{say('profileIntro')}</p>
      <ErrorSummary errors={errors} attempt={attempt} say={say} />
      <EmailField email={account.email} waiting={waiting} error={errors['email']} />
      <Field
        name="firstName"
        label={`${say('firstName')} *`}
        autoComplete="given-name"
        defaultValue={account.firstName}
        error={errors['firstName']}
        isRequired
      />
      <Field
        name="lastName"
        label={`${say('lastName')} *`}
        autoComplete="family-name"
        defaultValue={account.lastName}
        error={errors['lastName']}
        isRequired
      />
      <Field
        name="phoneNumber"
        label={say('phoneNumber')}
        hint={say('phoneHint')}
        type="tel"
        autoComplete="tel"
        defaultValue={attribute('phoneNumber')}
        error={errors['phoneNumber']}
      />
      <div className="field">
        <label className="field__label" htmlFor="locale">
          {say('chooseLanguage')} *
        </label>
        <p className="field__hint" id="locale-hint">
          {say('chooseLanguageHint')}
        </p>
        {/* Chosen in the header meanwhile, it is this one, too. */}
        <select
          key={locale}
          className="field__input"
          id="locale"
          name="locale"
          defaultValue={locale}
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
      {state === 'failed' && (
        <Notice tone="error" takesFocus>
          <p>{say('notSaved')}</p>
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
  )
}
