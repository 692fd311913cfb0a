import { describe, expect, it } from '@jest/globals'
import { meaningOf } from './smtp.ts'
import { withoutAddresses } from './without-addresses.ts'

describe('what a mail server says', () => {
  it.each([
    [{ code: 550, command: 'RCPT TO' }, 'refused'],
    [{ code: 550, command: 'MAIL FROM' }, 'refused'],
    [{ code: 554, command: 'DATA' }, 'refused'],
    // This one may know the recipient tomorrow.
    [{ code: 451, command: 'RCPT TO' }, 'failed'],
    // The connection's fault, or the password's: no mail's.
    [{ code: 554, command: 'CONN' }, 'failed'],
    [{ code: 535, command: 'AUTH PLAIN' }, 'failed'],
    [{ code: 550 }, 'failed'],
    [{}, 'failed'],
  ] as const)('%j means that the mail has %s', (answer, meaning) => {
    expect(meaningOf({ text: '', ...answer })).toBe(meaning)
  })
})

it.each([
  ['550 5.1.1 <ana.novak@posta.example>: no such user', '550 5.1.1 <…>: no such user'],
  ['Final-Recipient: rfc822;ana.novak@posta.example', 'Final-Recipient: rfc822;…'],
  ['unknown user: "ana.novak"', 'unknown user: "…"'],
  ['User Ana.Novak is over quota (see 552-5.2.2)', 'User … is over quota (see 552-5.2.2)'],
  ['to "ana novak"@posta.example', 'to …'],
  ['anaXnovak, ana.novakova', 'anaXnovak, ana.novakova'],
])('%s is kept without whom it is about', (said, kept) => {
  expect(withoutAddresses(said, 'ana.novak@posta.example')).toBe(kept)
})
