import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import { createMailWay } from '@moja-komunala/portal-server/platform/messages/mail-way.ts'
import type { Way } from '@moja-komunala/portal-server/platform/messages/way.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { ensurePythonPackages } from '@moja-komunala/world/test/python-packages.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { z } from 'zod'

/* Mails as others get them, and what others make of their signatures: aiosmtpd takes and relays them, dkimpy judges them. */

const packages = { aiosmtpd: '1.4.6', dkimpy: '1.1.8' } as const
const muteUrl = `https://moja.example/o/${'a'.repeat(120)}`
const bounces = 'odboji@moja.example'
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
})

let folder: string
let python: string
let sink: ChildProcess
let way: Way

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mails-'))
  python = join(await ensurePythonPackages('mail-judges', packages), 'python')
  sink = spawn(python, [judge('sink'), folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (sink.stdout === null) throw new Error('The mail server has no output.')
  const [port] = (await once(sink.stdout, 'data')) as [Buffer]
  const mail = {
    ...{ smtpUrl: `smtp://127.0.0.1:${String(port).trim()}`, sender: 'portal@moja.example' },
    ...{ answerSeconds: 30, connectSeconds: 10 },
    dkim: { domain: 'moja.example', selector: 'portal2026', privateKey },
    bounces: { address: bounces, listen: { host: '127.0.0.1', port: 0 }, networks: [] },
  }
  way = createMailWay({ portalUrl: 'https://moja.example', mail, sessionSecret: 'x'.repeat(32) })
})
afterAll(async () => {
  await way.close()
  const ended = once(sink, 'exit')
  sink.stdin?.end()
  await ended
  await rm(folder, { recursive: true, force: true })
})

const judge = (name: string) => fileURLToPath(new URL(`judges/${name}.py`, import.meta.url))
const judged = z.record(z.string(), z.object({ holds: z.boolean(), why: z.string(), covers: z.array(z.string()) }))

/** What dkimpy says of every mail in a folder, by the file's name. */
async function judgeAll(at: string) {
  const record = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`
  return judged.parse(
    JSON.parse(await runToEnd(python, [judge('signatures'), at, 'portal2026._domainkey.moja.example', record])),
  )
}

const arrived = async () => (await readdir(folder)).filter((name) => name.endsWith('.eml'))

/** Hands a message over and waits for it to arrive. @returns its file's name, and the mail */
async function send(kind: NoticeKindName, mute: string | undefined): Promise<{ name: string; mail: string }> {
  const before = await arrived()
  const handOver = await way.handOver(
    {
      ...{ id: randomUUID(), kind, muteUrl: mute, short: undefined, expiresAt: undefined },
      recipient: {
        firstName: 'Žiga',
        locale: 'sl',
        address: 'ziga@posta.example',
        mobileNumber: undefined,
        hasNumber: false,
      },
      text: {
        subject: 'Števec še čaka: čas za odčitek je do četrtka, ki je zadnji dan v tem obdobju odčitavanja',
        paragraphs: ['Čakamo na vaš odčitek.', 'Dolga vrstica z dolgimi besedami '.repeat(20), '. na začetku vrstice'],
        ...{ facts: [['Odjemno mesto', 'Šola']], closing: [], reason: 'Sporočilo ste prejeli, ker imate vodomer.' },
        action: { label: 'Vnesi stanje', path: '/odjemna-mesta' },
      },
    },
    'ziga@posta.example',
    () => true,
  )
  expect(handOver.outcome).toBe('handed-over')
  let name: string | undefined
  await until('the mail has arrived', async () => {
    name = (await arrived()).find((one) => !before.includes(one))
    return name !== undefined
  })
  if (name === undefined) throw new Error('no mail')
  return { name, mail: await readFile(join(folder, name), 'latin1') }
}

const unfolded = (mail: string): string => mail.slice(0, mail.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
const headerOf = (mail: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded(mail))?.[1]

describe('a mail of a kind that customers choose', () => {
  it('says how it is muted at once, and is signed with that, also after it was relayed', async () => {
    const { name, mail } = await send('reading-reminder', muteUrl)
    expect(headerOf(mail, 'X-Peer')).toBeDefined()
    expect(headerOf(mail, 'List-Unsubscribe')?.trim()).toBe(`<${muteUrl}>`)
    expect(headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(headerOf(mail, 'DKIM-Signature')).toContain('d=moja.example; q=dns/txt; s=portal2026;')
    const verdict = (await judgeAll(folder))[name]
    expect(verdict).toMatchObject({ holds: true, why: '' })
    expect(verdict?.covers).toEqual(
      expect.arrayContaining([
        'from',
        'to',
        'subject',
        'date',
        'message-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    )
  })

  it('is noticed where somebody changed it on its way', async () => {
    const { mail } = await send('reading-reminder', muteUrl)
    const changed = await mkdtemp(join(tmpdir(), 'changed-'))
    try {
      const changes: Record<string, (mail: string) => string> = {
        nothing: (text) => text,
        body: (text) => text.replace('www.komunala-zagorje', 'www.komunala-drugje'),
        'muted-elsewhere': (text) => text.replace('moja.example/o/', 'drugje.example/o/'),
        'no-post': (text) => text.replace(/List-Unsubscribe-Post: [^\r]*\r\n/, ''),
      }
      for (const [what, change] of Object.entries(changes))
        await writeFile(join(changed, `${what}.eml`), change(mail), 'latin1')
      const verdicts = await judgeAll(changed)
      expect(Object.entries(verdicts).map(([what, { holds }]) => [what, holds])).toEqual([
        ['body.eml', false],
        ['muted-elsewhere.eml', false],
        ['no-post.eml', false],
        ['nothing.eml', true],
      ])
    } finally {
      await rm(changed, { recursive: true })
    }
  })
})

describe('a mail that', () => {
  it.each([
    ['the law asks for', 'water-safety', muteUrl],
    ['concerns the account', 'unknown-device', muteUrl],
    ['was asked for as a receipt', 'reading-received', muteUrl],
    ['leads to a portal without TLS', 'new-bill', muteUrl.replace('https', 'http')],
    ['has no page to choose on', 'new-bill', undefined],
  ] as const)('%s is signed, and offers no button to mute it', async (_, kind, mute) => {
    const { name, mail } = await send(kind, mute)
    expect([headerOf(mail, 'List-Unsubscribe'), headerOf(mail, 'List-Unsubscribe-Post')]).toEqual([
      undefined,
      undefined,
    ])
    expect((await judgeAll(folder))[name]?.holds).toBe(true)
  })

  it('reaches nobody comes back to an address of its own', async () => {
    const mails = [await send('new-bill', muteUrl), await send('new-bill', muteUrl)]
    const [first, second] = mails.map(({ mail }) => headerOf(mail, 'Return-Path'))
    expect(first).toMatch(/^<odboji\+[\da-f]{32}-[\da-f]{16}@moja\.example>$/)
    expect(second).not.toBe(first)
    for (const { mail } of mails) expect(headerOf(mail, 'From')).toContain('<portal@moja.example>')
  })
})
