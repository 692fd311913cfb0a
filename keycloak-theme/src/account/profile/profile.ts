import type { Locale } from '@moja-komunala/brand/brand'
import { mayBePhoneNumber } from '../../shared/phone-number.ts'
import type { Account, FieldRefusal } from '../keycloak/account-api.ts'
import type { TextKey } from '../words.ts'
import { typedText } from '../../shared/typed-text.ts'

/** What to say at each field, in the order of the form. */
export type ErrorKeys = Readonly<Record<string, TextKey>>

export const profileFields = ['firstName', 'lastName', 'phoneNumber', 'locale'] as const
export type ProfileField = (typeof profileFields)[number]
/** What stands in the form's fields. */
export type ProfileValues = Readonly<Record<ProfileField, string>>

/** @param locale what the pages speak: it may have been chosen in the header since the account was loaded */
export const valuesOf = (account: Account, locale: Locale): ProfileValues => ({
  firstName: account.firstName ?? '',
  lastName: account.lastName ?? '',
  phoneNumber: account.attributes?.['phoneNumber']?.[0] ?? '',
  locale,
})

export function typedValues(data: FormData): ProfileValues {
  const typed = (name: ProfileField) => typedText(data, name)
  return {
    firstName: typed('firstName'),
    lastName: typed('lastName'),
    phoneNumber: typed('phoneNumber'),
    locale: typed('locale'),
  }
}

const valueOf = (data: FormData, name: string): string => typedText(data, name).trim()

/** What is wrong before it is sent. */
export function checkProfile(data: FormData): ErrorKeys {
  const phoneNumber = valueOf(data, 'phoneNumber')
  return {
    ...(valueOf(data, 'firstName') === '' && { firstName: 'firstNameMissing' }),
    ...(valueOf(data, 'lastName') === '' && { lastName: 'lastNameMissing' }),
    ...(phoneNumber !== '' && !mayBePhoneNumber(phoneNumber) && { phoneNumber: 'phoneInvalid' }),
  }
}

/** The account as the form has it; whatever the form doesn't show stays as Keycloak knows it. */
export function changedAccount(account: Account, data: FormData): Account {
  const phoneNumber = valueOf(data, 'phoneNumber')
  return {
    ...account,
    firstName: valueOf(data, 'firstName'),
    lastName: valueOf(data, 'lastName'),
    attributes: {
      ...account.attributes,
      phoneNumber: phoneNumber === '' ? [] : [phoneNumber],
      locale: [valueOf(data, 'locale')],
    },
  }
}

const missing: Readonly<Record<string, TextKey>> = {
  firstName: 'firstNameMissing',
  lastName: 'lastNameMissing',
  email: 'emailMissing',
}

const refusals: Readonly<Record<string, TextKey>> = {
  'error-invalid-email': 'emailInvalid',
  'error-invalid-length': 'tooLong',
  'error-invalid-length-too-long': 'tooLong',
  'error-person-name-invalid-character': 'forbiddenCharacter',
  'error-user-attribute-read-only': 'readOnly',
  invalidPhoneNumber: 'phoneInvalid',
  emailExistsMessage: 'emailTaken',
  usernameExistsMessage: 'emailTaken',
  readOnlyUsernameMessage: 'readOnly',
}

/** Keycloak sends the key of a message; what it may mean for these fields is said here in the customer's language. */
export function textOfRefusal({ field = '', errorMessage }: FieldRefusal): TextKey {
  if (errorMessage === 'error-user-attribute-required') return missing[field] ?? 'notAccepted'
  return refusals[errorMessage] ?? 'notAccepted'
}
