import { describe, expect, it } from '@jest/globals'
import { meaningOf } from './smtp.ts'

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
