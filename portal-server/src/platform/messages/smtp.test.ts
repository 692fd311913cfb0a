import { describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { currentRequestId, doneFor } from '../request-id.ts'
import { meaningOf, Smtp, type OutgoingMail } from './smtp.ts'
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

describe('a mail that waits for its turn behind a mail server that says nothing', () => {
  const mail: OutgoingMail = {
    ...{ from: { name: 'moja.komunala', address: 'portal@posta.example' }, to: 'ana.novak@posta.example' },
    ...{ subject: 'Odčitajte vodomer', messageId: '<1@posta.example>', headers: {}, returnTo: undefined },
    ...{ text: 'Odčitajte vodomer.', html: '<p>Odčitajte vodomer.</p>' },
  }

  it('is written for its own request, and not at all where what allowed it is no longer so', async () => {
    const sockets: Socket[] = []
    const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const smtp = new Smtp(
      {
        ...{ smtpUrl: `smtp://127.0.0.1:${port}`, sender: mail.from.address, connectSeconds: 30, answerSeconds: 30 },
        ...{ dkim: undefined, bounces: undefined },
      },
      1,
    )
    try {
      const writtenFor: (string | undefined)[] = []
      const handOver = (requestId: string, holds = true) =>
        doneFor(requestId, () =>
          smtp.handOver(
            () => {
              writtenFor.push(currentRequestId())
              return mail
            },
            () => holds,
          ),
        )
      const all = [handOver('first'), handOver('second'), handOver('third'), handOver('fourth', false)]
      const cut = setInterval(() => sockets.splice(0).forEach((socket) => socket.destroy()), 50)
      const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome)
      clearInterval(cut)
      expect(outcomes).toEqual(['failed', 'failed', 'failed', 'not-begun'])
      expect(writtenFor).toEqual(['first', 'second', 'third'])
    } finally {
      await smtp.close()
      server.close()
    }
  })
})
