import { loadAllWords, sayIn } from '../words.ts'
import { checkPerson } from './person-fields.tsx'

const say = sayIn('sl')
beforeAll(() => loadAllWords())
const filledIn = (values: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}
const ana = { firstName: 'Ana', lastName: 'Novak', email: 'ana@primer.si', phoneNumber: '' }

describe("a person's details before they are sent", () => {
  it('are in order without a phone number', () => {
    expect(checkPerson(filledIn(ana), say)).toEqual({})
  })

  it.each(['041 234 567', '+386 41 234 567', '(01) 234-56-78', '00386/41/234567'])(
    'take the phone number %s',
    (phoneNumber) => {
      expect(checkPerson(filledIn({ ...ana, phoneNumber }), say)).toEqual({})
    },
  )

  it('name every field that is missing, in the order of the form', () => {
    const errors = checkPerson(filledIn({ ...ana, firstName: ' ', lastName: '', email: '' }), say)
    expect(Object.keys(errors)).toEqual(['firstName', 'lastName', 'email'])
  })

  it.each(['ana', 'ana@', 'ana@primer', 'a@b', 'ana@@primer.si', 'ana@primer.'])('refuse the address %s', (email) => {
    expect(checkPerson(filledIn({ ...ana, email }), say)).toEqual({ email: say('emailInvalid') })
  })

  it.each([' ana@primer.si', 'ana@primer.si\u00a0', '\ufeffana\u200b@primer\u00ad.si', 'ANA@Bücher.SI'])(
    'take the address "%s", which Keycloak puts into one form',
    (email) => {
      expect(checkPerson(filledIn({ ...ana, email }), say)).toEqual({})
    },
  )

  it('ask for nothing that the page does not show', () => {
    expect(checkPerson(filledIn({ firstName: 'Ana', lastName: 'Novak' }), say)).toEqual({})
  })
})
