import type { ReactNode } from 'react'
import type { PageContext } from '../kc-context.ts'
import { mayBeAddress } from '../../shared/address.ts'
import { mayBePhoneNumber, shownPhoneNumber } from '../../shared/phone-number.ts'
import type { Say } from '../words.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import type { FieldErrors } from '../parts/use-form.ts'
import { typedText } from '../../shared/typed-text.ts'

interface PersonFieldsProps {
  readonly kcContext: Pick<PageContext<'register.ftl' | 'login-update-profile.ftl'>, 'profile' | 'locale'>
  readonly errors: FieldErrors
  readonly say: Say
  readonly emailHint?: string
  readonly onEmail?: (email: string) => void
  /** What stands under the error of the e-mail address. */
  readonly children?: ReactNode
}

/** The attributes that Keycloak asks for on this page (not always all), in the manual's order (M2). */
export function PersonFields({ kcContext, errors, say, emailHint, onEmail, children }: PersonFieldsProps) {
  const { attributesByName } = kcContext.profile
  const of = (name: string) => ({
    name,
    defaultValue: attributesByName[name]?.value,
    readOnly: attributesByName[name]?.readOnly ?? false,
    error: errors[name],
  })
  return (
    <>
      {attributesByName['firstName'] ? (
        <TextField {...of('firstName')} label={say('firstName')} autoComplete="given-name" required />
      ) : null}
      {attributesByName['lastName'] ? (
        <TextField {...of('lastName')} label={say('lastName')} autoComplete="family-name" required />
      ) : null}
      {attributesByName['email'] ? (
        <TextField
          {...of('email')}
          label={say('email')}
          hint={emailHint}
          type="email"
          autoComplete="email"
          required
          aside={children}
          onInput={(event) => onEmail?.(event.currentTarget.value)}
        />
      ) : null}
      {attributesByName['phoneNumber'] ? (
        <TextField
          {...of('phoneNumber')}
          defaultValue={shownPhoneNumber(attributesByName['phoneNumber'])}
          label={say('phoneNumber')}
          hint={say('phoneHint')}
          type="tel"
          autoComplete="tel"
        />
      ) : null}
      {attributesByName['locale'] ? (
        // The language in which somebody registers is the language of the account and of its mails.
        <input type="hidden" name="locale" value={kcContext.locale?.currentLanguageTag ?? 'sl'} />
      ) : null}
    </>
  )
}

/** What is wrong with a person's details before they are sent; Keycloak checks them again. */
export function checkPerson(data: FormData, say: Say): FieldErrors {
  const value = (name: string) => typedText(data, name).trim()
  const errors: Record<string, string> = {}
  const isEmpty = (name: string) => data.has(name) && value(name) === ''
  if (isEmpty('firstName')) errors['firstName'] = say('firstNameMissing')
  if (isEmpty('lastName')) errors['lastName'] = say('lastNameMissing')
  if (isEmpty('email')) errors['email'] = say('emailMissing')
  else if (data.has('email') && !mayBeAddress(value('email'))) errors['email'] = say('emailInvalid')
  const phoneNumber = value('phoneNumber')
  if (phoneNumber !== '' && !mayBePhoneNumber(phoneNumber)) errors['phoneNumber'] = say('phoneInvalid')
  return errors
}
