import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type {
  AnnouncementDetailView,
  PreviewView,
} from '@moja-komunala/portal-server/features/announcements/announcement.schema.ts'
import type { HomeView } from '@moja-komunala/portal-server/features/home/home.schema.ts'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { createAccount, signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken, createProgram } from '@moja-komunala/world/actors/programs.ts'
import { ensurePythonPackages } from '@moja-komunala/world/test/python-packages.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { z } from 'zod'
import { callApi, refusal } from '../support/api-calls.ts'
import { countMails, mailsTo, waitForMail } from '../support/mailbox.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { createStaff, staffToken } from '../support/staff.ts'

/* What the utility announces, from the draft to the revocation, as its programs and its customers meet it. */

const { facts } = getWorld()
const { portal, mail: mailUrl } = facts.urls
/** A street of this file's own. */
const street = `Ulica ${randomUUID().slice(0, 8)}`
const words = {
  sl: { what: 'Vodo prekuhajte', cause: 'Motna voda po nalivu', whatToDo: 'Voda naj vre tri minute.' },
  en: { what: 'Boil the water', cause: 'Turbid water after heavy rain', whatToDo: 'Let it boil for three minutes.' },
}

let token: string
let inside: Customer
let outside: Customer
/** Wants nothing that they may choose not to get. */
let muted: Awaited<ReturnType<typeof createAccount>>
let second: Portal

beforeAll(async () => {
  token = await billingToken()
  inside = await signedInCustomer(portal, await createAccount('en'))
  outside = await signedInCustomer(portal)
  muted = await createAccount('sl')
  await pointAt(inside.account.subject, '12a')
  await pointAt(outside.account.subject, '14')
  await pointAt(muted.subject, '2')
  for (const kind of ['water-safety', 'outage', 'supply-news'])
    await query(`insert into notice_choice (subject, kind, way, is_wanted) values ($1, $2, 'mail', false)`, [
      muted.subject,
      kind,
    ])
  // Repeats go out at any hour; and it looks so often that the world's own portal comes to none of them.
  second = await startSecondPortal({ ANNOUNCEMENTS_HOUR: '0', JOB_LOOK_SECONDS: '1' })
})
afterAll(() => second.stop())

async function pointAt(subject: string, house: string): Promise<void> {
  const { id } = await createMeteringPoint(subject)
  await query('update metering_point set address = $2 where id = $1', [id, `${street} ${house}, 1410 Zagorje ob Savi`])
}

const path = (id = '', deed = ''): string => ['/announcements', id, deed].filter(Boolean).join('/')
const draft = (more: object = {}) => ({
  kind: 'restriction-of-use',
  area: { streets: [{ street, houses: [{ from: '2', to: '12a', side: 'even' }] }] },
  texts: words,
  startsAt: new Date(Date.now() - 3_600_000).toISOString(),
  knownSince: new Date(Date.now() - 600_000).toISOString(),
  ...more,
})
async function call(deed: string, json: object, { by = token, status = 202 } = {}): Promise<AnnouncementDetailView> {
  const answer = await callApi(by, deed, {
    ...{ method: 'POST', json },
    headers: deed.startsWith(`${path()}/`) ? {} : { 'idempotency-key': randomUUID() },
  })
  expect([answer.status, answer.body]).toEqual([status, expect.anything()])
  return answer.body as AnnouncementDetailView
}
const create = async (more: object = {}): Promise<AnnouncementDetailView> => call(path(), draft(more), { status: 201 })
const get = async (id: string) => (await callApi(token, path(id))).body as AnnouncementDetailView
const atHome = async (customer: Customer): Promise<string[]> => {
  const { text } = await customer.get('/home')
  return (JSON.parse(text) as HomeView).announcements.map(({ what }) => what.en)
}

describe('a restriction of use', () => {
  let id: string
  let pageUrl: string

  it('as a draft is shown as it will go out, and to how many, and nobody is told', async () => {
    const created = await create({ texts: { ...words, en: {} } })
    id = created.id
    pageUrl = created.pageUrl
    expect(created).toMatchObject({ state: 'draft', version: 1, isListed: true })
    const incomplete = (await callApi(token, path(id, 'preview'))).body as PreviewView
    expect(incomplete.missing).toEqual(['/texts/en/what', '/texts/en/cause', '/texts/en/whatToDo'])
    const refused = await callApi(token, path(id, 'send'), { method: 'POST', json: { version: 1 } })
    expect(refusal(refused)).toMatchObject({ status: 422, code: 'validation-failed' })

    const changed = await callApi(token, path(id), { method: 'PATCH', json: { version: 1, texts: words } })
    expect(changed.body).toMatchObject({ version: 2 })
    const lost = await callApi(token, path(id), { method: 'PATCH', json: { version: 1, kind: 'news' } })
    expect(refusal(lost)).toMatchObject({ status: 409, code: 'announcement-changed' })

    const preview = (await callApi(token, path(id, 'preview'))).body as PreviewView
    expect(preview).toMatchObject({ isComplete: true, accounts: 2, points: 2, pointsWithoutAccount: 0 })
    expect(preview.streets).toEqual([{ street, points: 2 }])
    const [slovenian, english] = preview.letters
    expect(slovenian?.mail).toMatchObject({ subject: 'Vodo prekuhajte', text: expect.stringContaining('tri minute') })
    expect(english?.mail.html).toContain(pageUrl)
    expect(slovenian?.sms).toMatchObject({ alphabet: 'gsm-7', text: expect.stringContaining(pageUrl) })
    expect(slovenian?.sms.parts).toBe(Math.ceil((slovenian?.sms.length ?? 0) / 153))
    expect((await fetch(pageUrl)).status).toBe(404)
    expect(await countMails(mailUrl, inside.account.email)).toBe(0)
  })

  it('goes to those it concerns in their language, whatever they muted, once, and to nobody else', async () => {
    const send = () => call(path(id, 'send'), { version: 2 })
    const [sent] = await Promise.all([send(), send(), send()])
    expect(sent.state).toBe('sent')
    const [english, slovenian] = [
      await waitForMail(mailUrl, inside.account.email),
      await waitForMail(mailUrl, muted.email),
    ]
    expect([english.subject, slovenian.subject]).toEqual(['Boil the water', 'Vodo prekuhajte'])
    for (const text of [english.html, english.text]) {
      expect(text).toContain(pageUrl)
      expect(text).toMatch(/Until[^]*it is lifted/)
      expect(text).not.toMatch(/unsubscribe|mute/i)
    }
    await until('everybody is told', async () => (await get(id)).rounds.every(({ waiting }) => waiting === 0))
    const { rounds, deadlines, deeds } = await get(id)
    expect(rounds).toMatchObject([{ kind: 'first', accounts: 2, reached: 2, unreached: 0, pointsWithoutAccount: 0 }])
    expect(deadlines[0]).toMatchObject({ what: 'first', missedByMinutes: 0, metAt: rounds[0]?.lastHandedOverAt })
    expect(deeds.map(({ deed }) => deed)).toEqual(['created', 'changed', 'sent'])
    expect(await countMails(mailUrl, inside.account.email)).toBe(1)
    expect(await countMails(mailUrl, outside.account.email)).toBe(0)
  })

  it('is at home where it concerns, and on a page that anybody reads', async () => {
    await until('it is at home', async () => (await atHome(inside)).includes('Boil the water'))
    expect(await atHome(outside)).toEqual([])
    const answer = await fetch(`${pageUrl}?lang=en`)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
    expect(answer.headers.getSetCookie()).toEqual([])
    const page = await answer.text()
    for (const said of Object.values(words.en)) expect(page).toContain(said)
    expect(page).toContain(`${street} 2–12a (even numbers)`)
    expect(await (await fetch(`${portal}/obvestila-o-vodi`)).text()).toContain(words.sl.what)
    expect(await (await fetch(`${portal}/navodila`)).text()).toContain('/obvestila-o-vodi')
  })

  it('is in feeds that readers read', async () => {
    const python = join(
      await ensurePythonPackages('feeds', { feedparser: '6.0.14', 'jsonfeed-util': '1.2.0' }),
      'python',
    )
    for (const lang of ['sl', 'en'] as const) {
      const [atom, json] = await Promise.all(
        ['atom.xml', 'feed.json'].map((name) => fetch(`${portal}/obvestila-o-vodi/${name}?lang=${lang}`)),
      )
      expect(atom?.headers.get('content-type')).toContain('application/atom+xml')
      expect(json?.headers.get('content-type')).toContain('application/feed+json')
      const input = JSON.stringify({ atom: await atom?.text(), json: await json?.text() })
      const script = fileURLToPath(new URL('../support/read-feeds.py', import.meta.url))
      const run = spawnSync(python, [script], { input, encoding: 'utf8' })
      const read = feedsSchema.parse(JSON.parse(run.stdout))
      expect(read).toMatchObject({ faults: [], language: lang })
      expect(read.json).toEqual(read.atom)
      const entry = read.atom.find((one) => one.id === `urn:uuid:${id}`)
      expect(entry).toMatchObject({ title: words[lang].what, link: `${pageUrl}?lang=${lang}` })
      expect(entry?.text).toContain(words[lang].whatToDo)
    }
  })

  it('is told again on the next day', async () => {
    await query(`update announcement_round set started_at = started_at - interval '1 day' where announcement_id = $1`, [
      id,
    ])
    // Within a minute or two: whichever replica looks next.
    const again = await waitForMail(mailUrl, inside.account.email, 2, 240_000)
    expect(again.subject).toBe('Still in force: Boil the water')
    expect((await get(id)).rounds.map(({ kind }) => kind)).toEqual(['first', 'repeat'])
  })

  it('is lifted for whoever was told, and stays for whoever inspects it', async () => {
    const note = { sl: 'Vodo pustite teči pet minut.', en: 'Let the water run for five minutes.' }
    await Promise.all([call(path(id, 'revoke'), { note }), call(path(id, 'revoke'), { note })])
    const lifted = await waitForMail(mailUrl, inside.account.email, 3)
    expect(lifted.subject).toBe('Lifted: Boil the water')
    expect(lifted.text).toContain(note.en)
    expect((await mailsTo(mailUrl, muted.email)).map(({ subject }) => subject)).toContain('Preklicano: Vodo prekuhajte')
    expect(await countMails(mailUrl, outside.account.email)).toBe(0)
    const { state, rounds } = await get(id)
    expect([state, rounds.map(({ kind }) => kind)]).toEqual(['revoked', ['first', 'repeat', 'revocation']])
    expect(await (await fetch(`${pageUrl}?lang=en`)).text()).toContain(note.en)
    const late = await callApi(token, path(id, 'extend'), {
      ...{ method: 'POST', json: {}, headers: { 'idempotency-key': randomUUID() } },
    })
    expect(refusal(late)).toMatchObject({ status: 409, code: 'announcement-not-in-force' })
  })
})

const feedSchema = z.array(z.object({ id: z.string(), title: z.string(), link: z.string(), text: z.string() }))
const feedsSchema = z.object({ faults: z.array(z.string()), language: z.string(), atom: feedSchema, json: feedSchema })

describe('other announcements', () => {
  it('news leave out who muted them', async () => {
    const { id } = await create({
      kind: 'news',
      texts: { sl: { ...words.sl, what: 'Novica' }, en: { ...words.en, what: 'News' } },
    })
    await call(path(id, 'send'), { version: 1 })
    await until('it is written', async () => (await get(id)).rounds.every(({ writtenAt }) => writtenAt !== null))
    const { rounds } = await get(id)
    expect(rounds).toMatchObject([{ accounts: 2 }])
    const written = await query<{ subject: string }>('select subject from message where occasion = $1', [`${id}/1`])
    expect(written).toEqual([{ subject: inside.account.subject }])
  })

  it('about one house alone are listed nowhere, and read by whoever has the address', async () => {
    const { id, pageUrl, isListed } = await create({ kind: 'house-installation-cause' })
    await call(path(id, 'send'), { version: 1 })
    expect(isListed).toBe(false)
    const answer = await fetch(pageUrl)
    expect([answer.status, answer.headers.get('x-robots-tag')]).toEqual([200, 'noindex'])
    expect(await (await fetch(`${portal}/obvestila-o-vodi`)).text()).not.toContain(new URL(pageUrl).pathname)
  })
})

describe('a draft', () => {
  const drop = (id: string) => callApi(token, path(id), { method: 'DELETE' })

  it('is dropped, and is gone', async () => {
    const { id } = await create()
    expect((await drop(id)).status).toBe(204)
    for (const again of [await drop(id), await callApi(token, path(id))])
      expect(refusal(again)).toMatchObject({ status: 404, code: 'not-found' })
    const noted = await query(`select action from audit_entry where details ->> 'announcementId' = $1 order by id`, [
      id,
    ])
    expect(noted).toEqual([{ action: 'createAnnouncement' }, { action: 'deleteAnnouncement' }])
  })

  it('that is dropped and sent at once is one or the other; what was sent stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await create({
        kind: 'house-installation-cause',
        area: { streets: [{ street: `${street} nikjer` }] },
      })
      const send = () => callApi(token, path(id, 'send'), { method: 'POST', json: { version: 1 } })
      const [sent, dropped] = await Promise.all([send(), drop(id)])
      const { status, body } = await callApi(token, path(id))
      if (sent.status === 202) {
        expect(refusal(dropped)).toMatchObject({ status: 409, code: 'announcement-sent' })
        expect([status, body]).toMatchObject([200, { state: 'sent' }])
        expect(refusal(await drop(id))).toMatchObject({ status: 409, code: 'announcement-sent' })
      } else expect([sent.status, dropped.status, status]).toEqual([404, 204, 404])
    }
    const { id } = await create()
    await call(path(id, 'send'), { version: 1 })
    await call(path(id, 'revoke'), { note: null })
    expect(refusal(await drop(id))).toMatchObject({ status: 409, code: 'announcement-sent' })
  })
})

describe('who may', () => {
  it('staff do it in person and say why, and nobody else who signs in to their program', async () => {
    const scope = 'announcements:write-as-staff'
    const program = await createProgram({ name: 'Pult osebja', furtherScopes: [scope] })
    const staff = await createStaff()
    const theirs = await staffToken(program, staff, scope)
    const silent = await callApi(theirs, path(), {
      ...{ method: 'POST', json: draft(), headers: { 'idempotency-key': randomUUID() } },
    })
    expect(silent.body).toMatchObject({ status: 400, errors: [{ parameter: 'reason', code: 'required' }] })
    const { deeds } = await call(`${path()}?reason=breakdown`, draft(), { by: theirs, status: 201 })
    expect(deeds).toMatchObject([{ actor: 'staff', actorId: staff.subject, reason: 'breakdown' }])
    await program.remove()
  })
})
