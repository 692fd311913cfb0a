import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { BounceAddresses } from './bounce-addresses.ts'
import { samples, type Sample } from './bounce-samples.cases.ts'
import { readBounce } from './bounce.ts'

const id = randomUUID()

const statusOf = (
  { action, status, diagnostic }: Omit<Sample, 'means'>,
  recipient = 'ana.novak@tuja.example',
): string =>
  [
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    ...(status === '' ? [] : [`Status: ${status}`]),
    // Folded, as it mostly is.
    ...(diagnostic === undefined ? [] : [`Diagnostic-Code: ${diagnostic.replaceAll(' ', '\r\n    ')}`]),
  ].join('\r\n')

const report = (statuses: readonly string[], type = 'multipart/report; report-type=delivery-status'): Buffer =>
  Buffer.from(
    [
      ...['From: MAILER-DAEMON@posta.example', 'Subject: Undelivered Mail Returned to Sender'],
      ...['Auto-Submitted: auto-replied', 'MIME-Version: 1.0', `Content-Type: ${type}; boundary="odboj"`, ''],
      ...['--odboj', 'Content-Type: text/plain', '', '<ana.novak@tuja.example>: it did not go well', ''],
      ...['--odboj', 'Content-Description: Delivery report', 'Content-Type: message/delivery-status', ''],
      ...['Reporting-MTA: dns; posta.example', 'X-Postfix-Sender: rfc822; odboji@moja.example', ''],
      ...[statuses.join('\r\n\r\n'), ''],
      ...['--odboj', 'Content-Type: text/rfc822-headers', '', 'To: ana.novak@tuja.example', 'Subject: Čaka', ''],
      '--odboj--',
    ].join('\r\n'),
  )

describe('a mail that came back because of', () => {
  it.each(Object.entries(samples))('%s', async (_, { means: [became, code, about], ...said }) => {
    const read = await readBounce(report([statusOf(said)]), id)
    expect(read).toMatchObject({ message: { id }, became, code, isAboutTarget: about === 'target' })
    expect(read.raw).toContain('Reporting-MTA: dns; posta.example')
    expect(read.raw).not.toMatch(/ana\.novak|@/)
  })
})

describe('a report', () => {
  const failed = statusOf({ action: 'failed', status: '5.1.1' })
  const delivered = statusOf({ action: 'delivered', status: '2.0.0' }, 'mojca@tuja.example')

  it('of several whom an address leads to says that somebody got it, where somebody did', async () => {
    expect(await readBounce(report([failed, delivered]), id)).toMatchObject({
      became: 'delivered',
      isAboutTarget: false,
    })
    const full = statusOf({ action: 'failed', status: '5.2.2' }, 'mojca@tuja.example')
    expect(await readBounce(report([failed, full]), id)).toMatchObject({ became: 'bounced', isAboutTarget: false })
    expect(await readBounce(report([failed, failed]), id)).toMatchObject({ became: 'bounced', isAboutTarget: true })
  })

  it.each([
    [
      'an answer while somebody is away',
      Buffer.from('Subject: Nisem v službi\r\nAuto-Submitted: auto-replied\r\n\r\nDo petka.'),
    ],
    ['a letter with somebody else’s report in it', report([failed], 'multipart/mixed')],
    ['a report that says nothing of a recipient', report([])],
    ['nothing', Buffer.alloc(0)],
  ])('that is %s changes nothing, and nothing of it is kept', async (_, mail) => {
    expect(await readBounce(mail, id)).toEqual({
      ...{ message: { id }, became: 'unknown', isAboutTarget: false, raw: 'A mail that is no delivery report.' },
    })
  })

  it('is kept in a few thousand characters that a database takes, however it is', async () => {
    const long = statusOf({ action: 'failed', status: '5.1.1', diagnostic: `smtp; \u0000\u0007${'a'.repeat(50_000)}` })
    const { raw } = await readBounce(report([long]), id)
    expect(raw.length).toBeLessThanOrEqual(4_000)
    expect(raw).not.toMatch(/[\u0000\u0007]/)
  })

  it.each([
    ['one word without an end', [statusOf({ action: 'failed', status: '5.1.1', diagnostic: 'a'.repeat(900_000) })]],
    [
      'recipients without an end',
      Array.from({ length: 12_000 }, (_, n) => statusOf({ action: 'failed', status: '5.1.1' }, `ana${n}@tuja.example`)),
    ],
  ])('is read at once, though somebody wrote it to keep the portal busy: %s', async (_, statuses) => {
    const read = await readBounce(report(statuses), id)
    expect(read).toMatchObject({ became: 'bounced', isAboutTarget: true })
    expect(read.raw).not.toMatch(/ana\d|@/)
  })

  it('of any bytes is read without an error', async () => {
    const whole = report([failed])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }), async (at, bytes) => {
        const changed = Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)])
        const { raw } = await readBounce(changed, id)
        expect(raw.length).toBeLessThanOrEqual(4_000)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the address that a message comes back to', () => {
  const addresses = new BounceAddresses('odboji.portal@moja.example', { sessionSecret: 'x'.repeat(32) })
  const own = addresses.of(id)

  it('says which one it was, also where a mail server changed its letters', () => {
    expect(addresses.findMessageId(own)).toBe(id)
    expect(addresses.findMessageId(own.toUpperCase())).toBe(id)
    expect(own.indexOf('@')).toBeLessThanOrEqual(64)
  })

  it.each([
    ['another message', (address: string) => address.replace(/\+.{32}/, `+${randomUUID().replaceAll('-', '')}`)],
    ['another mark', (address: string) => address.replace(/-.{16}@/, `-${'0'.repeat(16)}@`)],
    ['another domain', (address: string) => address.replace('@moja', '@tuja')],
    ['another name', (address: string) => address.replace('portal+', 'drugo+')],
    ['no mark', (address: string) => address.replace(/\+.*@/, '@')],
    ['more behind it', (address: string) => address.replace('@', '0@')],
  ])('is nobody’s with %s', (_, change) => {
    expect(addresses.findMessageId(change(own))).toBeUndefined()
  })

  it('is nobody’s for a portal with another secret', () => {
    expect(
      new BounceAddresses('odboji.portal@moja.example', { sessionSecret: 'y'.repeat(32) }).findMessageId(own),
    ).toBeUndefined()
  })
})
