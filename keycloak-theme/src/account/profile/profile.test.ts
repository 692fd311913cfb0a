import { changedAccount, checkProfile, textOfRefusal } from './profile.ts'

const filledIn = (values: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}
const ana = { firstName: 'Ana', lastName: 'Novak', phoneNumber: '', locale: 'sl' }

describe('a profile before it is saved', () => {
  it('is in order without a phone number', () => {
    expect(checkProfile(filledIn(ana))).toEqual({})
  })

  it('names every field that is wrong, in the order of the form', () => {
    const wrong = checkProfile(filledIn({ ...ana, firstName: ' ', lastName: '', phoneNumber: 'abc' }))
    expect(Object.entries(wrong)).toEqual([
      ['firstName', 'firstNameMissing'],
      ['lastName', 'lastNameMissing'],
      ['phoneNumber', 'phoneInvalid'],
    ])
  })

  it('keeps what the form does not show, and takes an emptied phone number away', () => {
    const account = {
      email: 'ana@primer.si',
      firstName: 'Ana',
      attributes: { phoneNumber: ['041 234 567'], other: ['x'] },
    }
    expect(changedAccount(account, filledIn({ ...ana, lastName: ' Novak ' }))).toEqual({
      email: 'ana@primer.si',
      firstName: 'Ana',
      lastName: 'Novak',
      attributes: { phoneNumber: [], other: ['x'], locale: ['sl'] },
    })
  })
})

describe('a refusal of Keycloak', () => {
  it.each([
    ['firstName', 'error-user-attribute-required', 'firstNameMissing'],
    ['phoneNumber', 'invalidPhoneNumber', 'phoneInvalid'],
    ['lastName', 'error-person-name-invalid-character', 'forbiddenCharacter'],
    ['lastName', 'error-nobody-knows', 'notAccepted'],
  ])('of %s with %s is said in our words', (field, errorMessage, text) => {
    expect(textOfRefusal({ field, errorMessage })).toBe(text)
  })
})
