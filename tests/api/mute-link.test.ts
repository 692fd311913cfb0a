import { beforeAll, describe, expect, it } from '@jest/globals'
import { deriveKey } from '@moja-komunala/portal-server/platform/derived-key.ts'
import { MuteLinks } from '@moja-komunala/portal-server/platform/messages/choices/mute-link.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createHmac, randomUUID } from 'node:crypto'

/* A message's link, without anybody signed in: it mutes, and can do nothing else. */

const { facts, inside } = getWorld()
const { portal } = facts.urls
const links = new MuteLinks({ portalUrl: portal, sessionSecret: inside.portal.SESSION_SECRET })

interface Written {
  readonly id: string
  readonly subject: string
  readonly address: string
}

async function write({
  letter = 'reading-corrected',
  way = 'mail',
  language = 'sl',
  subject = randomUUID(),
} = {}): Promise<Written> {
  const [row] = await query<{ id: string }>(
    `insert into message (way, subject, letter, occasion, content, state, settled_at, language)
     values ($1, $2, $3, gen_random_uuid(), '{"name": "Tine Medved"}', 'handed-over', now(), $4) returning id`,
    [way, subject, letter, language],
  )
  const id = row?.id ?? ''
  return { id, subject, address: links.addressOf(id) }
}

const choicesOf = async (subject: string) =>
  query<{ kind: string; way: string; is_wanted: boolean }>(
    'select kind, way, is_wanted from notice_choice where subject = $1 order by kind, way',
    [subject],
  )
const madeBy = async (subject: string) =>
  query<{ kind: string; way: string; is_wanted: boolean; how: string; message_id: string }>(
    'select kind, way, is_wanted, how, message_id from notice_choice_made where subject = $1 order by id',
    [subject],
  )

const press = async (address: string, form: Record<string, string> | [string, string][]) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(form) })
const oneClick = { 'List-Unsubscribe': 'One-Click' }

describe('opening it', () => {
  let message: Written
  beforeAll(async () => {
    message = await write()
  })

  it('changes nothing, whichever way a program looks at it', async () => {
    for (const method of ['GET', 'HEAD'])
      for (const userAgent of ['Mozilla/5.0', 'SafeLinks', '']) {
        const answer = await fetch(message.address, { method, headers: { 'user-agent': userAgent } })
        expect(answer.status).toBe(200)
      }
    expect((await fetch(message.address, { method: 'OPTIONS' })).status).toBe(405)
    expect((await fetch(message.address, { method: 'PUT', body: 'List-Unsubscribe=One-Click' })).status).toBe(405)
    expect(await choicesOf(message.subject)).toEqual([])
    expect(await madeBy(message.subject)).toEqual([])
  })

  it('tells of the kind alone, in the message’s language, and is kept by nobody', async () => {
    const answer = await fetch(message.address)
    const page = await answer.text()
    expect(page).toContain('Popravljeno stanje')
    expect(page).toContain('lang="sl"')
    for (const personal of ['Tine', 'Medved', message.subject, message.id]) expect(page).not.toContain(personal)
    expect(message.address).not.toContain(message.id)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
    expect(answer.headers.getSetCookie()).toEqual([])
    const english = await write({ language: 'en' })
    expect(await (await fetch(english.address)).text()).toContain('Corrected reading')
    expect(await (await fetch(`${message.address}?lang=en`)).text()).toContain('Corrected reading')
  })

  it('says nothing of what was chosen before', async () => {
    const before = await (await fetch(message.address)).text()
    await query(
      `insert into notice_choice (subject, kind, way, is_wanted) values ($1, 'reading-corrected', 'mail', false), ($1, 'unusual-use', 'mail', false)`,
      [message.subject],
    )
    expect(await (await fetch(message.address)).text()).toBe(before)
  })
})

describe('the button of a mail program (RFC 8058)', () => {
  it('mutes that kind by that way, from anywhere and without a cookie, and once', async () => {
    const message = await write()
    const other = await write()
    for (let times = 0; times < 2; times += 1) {
      const answer = await fetch(message.address, {
        method: 'POST',
        body: new URLSearchParams(oneClick),
        headers: { origin: 'https://posta.example', 'sec-fetch-site': 'cross-site' },
      })
      expect(answer.status).toBe(200)
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    expect(await choicesOf(message.subject)).toEqual([{ kind: 'reading-corrected', way: 'mail', is_wanted: false }])
    expect(await madeBy(message.subject)).toEqual([
      { kind: 'reading-corrected', way: 'mail', is_wanted: false, how: 'one-click', message_id: message.id },
    ])
    expect(await choicesOf(other.subject)).toEqual([])
  })

  it('works with a body of parts, too', async () => {
    const message = await write({ letter: 'reading-reminder', way: 'sms' })
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    expect((await fetch(message.address, { method: 'POST', body })).status).toBe(200)
    expect(await choicesOf(message.subject)).toEqual([{ kind: 'reading-reminder', way: 'sms', is_wanted: false }])
  })

  it('with another body is no button', async () => {
    const message = await write()
    const parts = new FormData()
    parts.set('Other', 'One-Click')
    for (const body of [
      new URLSearchParams({ 'List-Unsubscribe': 'no' }),
      parts,
      'List-Unsubscribe=One-Click',
      undefined,
    ])
      expect((await fetch(message.address, { method: 'POST', ...(body && { body }) })).status).toBe(422)
    expect(await choicesOf(message.subject)).toEqual([])
  })
})

describe('a link from before they were as short as an SMS wants them', () => {
  it('works on', async () => {
    const message = await write()
    const id = Buffer.from(message.id.replaceAll('-', ''), 'hex')
    const key = deriveKey(inside.portal.SESSION_SECRET, 'links that mute')
    const signature = createHmac('sha256', key).update(id).digest().subarray(0, 16)
    const former = `${portal}/obvestila/${Buffer.concat([id, signature]).toString('base64url')}`
    expect((await fetch(former)).status).toBe(200)
    expect((await press(former, oneClick)).status).toBe(200)
    expect(await choicesOf(message.subject)).toEqual([{ kind: 'reading-corrected', way: 'mail', is_wanted: false }])
  })
})

describe('the page’s own buttons', () => {
  it('mute the message’s kind, and others that are named', async () => {
    const message = await write()
    const answer = await press(message.address, [
      ['lang', 'en'],
      ['vrsta', 'new-bill'],
      ['vrsta', 'meter-exchange'],
    ])
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Meter exchange')
    expect(await choicesOf(message.subject)).toEqual([
      { kind: 'meter-exchange', way: 'mail', is_wanted: false },
      { kind: 'new-bill', way: 'mail', is_wanted: false },
    ])
    const made = await madeBy(message.subject)
    expect(made.map(({ how, message_id }) => [how, message_id])).toEqual([
      ['link', message.id],
      ['link', message.id],
    ])
  })

  it('never turn anything on', async () => {
    const message = await write()
    await query(`insert into notice_choice (subject, kind, way, is_wanted) values ($1, 'unusual-use', 'mail', false)`, [
      message.subject,
    ])
    await press(message.address, { vrsta: 'new-bill', isWanted: 'true', is_wanted: 'true' })
    const choices = await choicesOf(message.subject)
    expect(choices.map(({ is_wanted }) => is_wanted)).toEqual([false, false])
  })

  it('say so where nothing was chosen, or what there isn’t', async () => {
    const message = await write()
    for (const form of [{}, { vrsta: 'constructor' }]) {
      const answer = await press(message.address, form)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Izberite vsaj eno')
    }
    expect(await choicesOf(message.subject)).toEqual([])
  })
})

describe('what must be sent', () => {
  it.each(['point-linked', 'account-closed'])('can’t be muted: %s', async (letter) => {
    const message = await write({ letter })
    const page = await (await fetch(message.address)).text()
    expect(page).toContain('ne moremo izklopiti')
    expect((await press(message.address, oneClick)).status).toBe(409)
    expect((await press(message.address, { vrsta: letter })).status).toBe(422)
    expect(await choicesOf(message.subject)).toEqual([])
    // The others can.
    expect((await press(message.address, { vrsta: 'new-bill' })).status).toBe(200)
    expect(await choicesOf(message.subject)).toEqual([{ kind: 'new-bill', way: 'mail', is_wanted: false }])
  })
})

describe('a link that isn’t ours', () => {
  it('says so and does nothing: one letter changed, another key, another message’s signature, or none', async () => {
    const message = await write()
    const token = message.address.split('/').at(-1) ?? ''
    const other = (await write()).address.split('/').at(-1) ?? ''
    const forged = [
      ...Array.from({ length: token.length }, (_, at) => {
        const letter = token.charAt(at) === 'A' ? 'B' : 'A'
        return token.slice(0, at) + letter + token.slice(at + 1)
      }),
      token.slice(0, 5) + other.slice(5),
      `${token}A`,
      `${token}=`,
      'nic',
      new MuteLinks({ portalUrl: portal, sessionSecret: 'x'.repeat(32) }).addressOf(message.id).split('/').at(-1) ?? '',
    ]
    for (const one of forged) {
      const answer = await press(`${portal}/o/${one}`, oneClick)
      expect([one, answer.status]).toEqual([one, 404])
    }
    const shown = await fetch(`${portal}/o/${forged[0]}`)
    expect(shown.status).toBe(404)
    expect(await shown.text()).toContain('Povezava ne deluje')
    expect(await choicesOf(message.subject)).toEqual([])
  })

  it('nor is one that names ours by its beginning', async () => {
    const message = await write()
    const id = message.id.replaceAll('-', '')
    const begins = Buffer.concat([Buffer.from(id.slice(0, 8), 'hex'), Buffer.alloc(8)]).toString('base64url')
    const whole = Buffer.concat([Buffer.from(id, 'hex'), Buffer.alloc(16)]).toString('base64url')
    for (const one of [begins, whole]) expect((await press(`${portal}/o/${one}`, oneClick)).status).toBe(404)
    expect(await choicesOf(message.subject)).toEqual([])
  })

  it('is the same as one whose message is gone', async () => {
    const answer = await fetch(links.addressOf(randomUUID()))
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Povezava ne deluje')
  })
})
