import { mayBePhoneNumber, shownPhoneNumber } from './phone-number.ts'

describe('a phone number before it is sent', () => {
  it.each(['041 234 567', '+386 41 234 567', '00386 (0)41/234-567', '080 12 34', '+43 664 1234567', '041–234–567'])(
    '%s goes on to Keycloak',
    (typed) => {
      expect(mayBePhoneNumber(typed)).toBe(true)
    },
  )

  it.each(['041', 'abc', '041 234 567 int. 5', '+', '041+234567', '1'.repeat(19)])('%s is none', (typed) => {
    expect(mayBePhoneNumber(typed)).toBe(false)
  })
})

describe('a phone number on the page', () => {
  const annotations = { phoneNumberKept: '+38641234567', phoneNumberShown: '041 234 567' }

  it('that is stored is shown as people write it', () => {
    expect(shownPhoneNumber({ value: '+38641234567', annotations })).toBe('041 234 567')
  })

  it('that was typed and came back with an error elsewhere stays as typed', () => {
    expect(shownPhoneNumber({ value: '+38631234567', annotations })).toBe('+38631234567')
    expect(shownPhoneNumber({ value: '031/234-567' })).toBe('031/234-567')
    expect(shownPhoneNumber({})).toBeUndefined()
  })
})
