import { useState, type SubmitEvent } from 'react'
import { languageNames, locales } from '@moja-komunala/brand/brand'
import { Button } from '@moja-komunala/ui/button.tsx'
import { ErrorSummary } from '@moja-komunala/ui/error-summary.tsx'
import { Field, TextField } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useAccount } from '../account-context.ts'
import type { Account, WaitingEmail } from '../keycloak/account-api.ts'
import { reasonOf } from '../words.ts'
import { EmailField } from './email-field.tsx'
import { forgetDraft } from './kept-draft.ts'
import { takeDraft } from './profile-draft.ts'
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
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void save(new FormData(event.currentTarget))
  }
  return (
    <>
      {draft !== undefined && state !== 'saved' && (
        <Notice kind="warning" role="status">
          <p>{say('draftShown')}</p>
          <div>
            <Button look="link" onClick={discard}>
              {say('draftDiscard')}
            </Button>
          </div>
        </Notice>
      )}
      {isDiscarded && state === 'idle' && (
        <Notice kind="ok" focusKey>
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
        <ErrorSummary
          words={{ title: say('errorSummary'), error: say('error') }}
          errors={errors}
          labels={{
            email: say('email'),
            firstName: say('firstName'),
            lastName: say('lastName'),
            phoneNumber: say('phoneNumber'),
            locale: say('chooseLanguage'),
          }}
          attempt={attempt}
        />
        <EmailField email={account.email} waiting={waiting} error={errors['email']} />
        <TextField
          name="firstName"
          label={`${say('firstName')} *`}
          autoComplete="given-name"
          defaultValue={values.firstName}
          error={errors['firstName']}
          required
        />
        <TextField
          name="lastName"
          label={`${say('lastName')} *`}
          autoComplete="family-name"
          defaultValue={values.lastName}
          error={errors['lastName']}
          required
        />
        <TextField
          name="phoneNumber"
          label={say('phoneNumber')}
          hint={say('phoneHint')}
          type="tel"
          autoComplete="tel"
          defaultValue={values.phoneNumber}
          error={errors['phoneNumber']}
        />
        <Field id="locale" label={`${say('chooseLanguage')} *`} hint={say('chooseLanguageHint')}>
          {(control) => (
            <select
              {...control}
              key={shownLocale}
              className="field__input"
              name="locale"
              defaultValue={shownLocale}
              required
              autoComplete="language"
            >
              {locales.map((offered) => (
                <option key={offered} value={offered} lang={offered}>
                  {languageNames[offered]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div>
          <Button type="submit" isBusy={state === 'saving'}>
            {say('save')}
          </Button>
        </div>
        {typeof state === 'object' && (
          <Notice kind="error" focusKey>
            <p>{say('notSaved', { reason: reasonOf(say, state) })}</p>
          </Notice>
        )}
        {/* Stands there from the beginning, so that it is read out when it fills. */}
        <div role="status">
          {state === 'saving' && <span className="visually-hidden">{say('saving')}</span>}
          {state === 'saved' && (
            <Notice kind="ok">
              <p>{say('saved')}</p>
            </Notice>
          )}
        </div>
      </form>
    </>
  )
}
