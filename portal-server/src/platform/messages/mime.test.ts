import { describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import { composeMime } from './mime.ts'

const mail = {
  from: { name: 'moja.komunala', address: 'portal@komunala.example' },
  to: 'ana@posta.example',
  subject: 'Vnesite stanje števca',
  messageId: '<1@portal.example>',
  headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<https://portal.example/o/${'x'.repeat(90)}>` },
  text: 'Pozdravljeni!',
  html: '<p>Pozdravljeni!</p>',
}

const hard = [
  ...['.', '..', '.beginning with a dot', 'From here on', '-- ', '--_NmP-', 'at its end   ', '\ttab', '=C4=8D', ''],
  `Črnuče ${'š'.repeat(300)} 👩‍🔧`,
  `without-a-space-${'x'.repeat(2_000)}`,
].join('\n')

describe('a mail, as it is sent', () => {
  it('says in both parts, word for word, what was written, the second time as well', async () => {
    for (const time of [1, 2]) {
      const { text, html } = await simpleParser(composeMime({ ...mail, text: hard, html: `<pre>${hard}</pre>` }))
      expect([time, text?.replace(/\n$/, ''), html]).toEqual([time, hard, `<pre>${hard}</pre>`])
    }
  })

  it('has lines that every mail server takes, in ASCII, each ended as it must be', () => {
    const lines = composeMime({ ...mail, text: `one\r\ntwo\rthree\n${hard}`, html: hard }).split('\r\n')
    expect(lines.filter((line) => /[^\t -~]/.test(line))).toEqual([])
    expect(Math.max(...lines.filter((line) => !line.includes('xxx>')).map(({ length }) => length))).toBeLessThan(79)
    expect(lines.filter((line) => /[ \t]$/.test(line))).toEqual([])
  })

  it.each([
    ['of a Slovenian domain', 'ana@pošta.example'],
    ['with a comma', '"ana, novak"@posta.example'],
    ['that tries to write a header', 'ana@posta.example\r\nBcc: everybody@posta.example'],
  ])('has the headers that nodemailer writes, to an address %s', async (_, to) => {
    const common = { ...mail, to: { name: '', address: to }, subject: 'Števec\r\nBcc: everybody@posta.example' }
    const theirs = (await new MailComposer(common).compile().build()).toString()
    const headersOf = (composed: string): string[] =>
      (composed.split('\r\n\r\n')[0] ?? '')
        .replaceAll(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .filter((line) => !/^(Date|Content-Type):/.test(line))
        .toSorted()
    expect(headersOf(composeMime({ ...common, to }))).toEqual(headersOf(theirs))
  })
})
