import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { moveDatabaseClock } from '@moja-komunala/world/clock.ts'
import { actingCustomer, actingStaff, actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { Jobs } from '../../platform/jobs/jobs.ts'
import { defineQueue } from '../../platform/jobs/queue.ts'
import { createLog } from '../../platform/log.ts'
import { MuteLinks } from '../../platform/messages/choices/mute-link.ts'
import { Letters } from '../../platform/messages/letters.ts'
import { putBackSettled } from '../../platform/messages/message.repository.ts'
import { Messages } from '../../platform/messages/messages.ts'
import { messageJob } from '../../platform/messages/way.ts'
import { AnnouncementRounds } from './announcement-rounds.ts'
import { declareAnnouncementJobs, roundQueue } from './announcement.jobs.ts'
import { newAnnouncementSchema } from './announcement.schema.ts'
import { AnnouncementService } from './announcement.service.ts'
import { PublicAnnouncements } from './public-announcements.ts'

/* What is announced, to whom and when, on a real database. Letters are written; nobody takes them anywhere but the test. */

const log = createLog('silent')
const config = {
  ...{ readingWindowRule: productionWindowRule, portalUrl: 'https://portal.example', announcementHour: 9 },
  ...{ sms: { keepsCarons: false }, sessionSecret: 'x'.repeat(32) },
}
const { timeZone } = productionWindowRule
const queues = {
  usual: defineQueue('send-mail', messageJob, { isOnePerKey: true }),
  atOnce: defineQueue('send-mail-at-once', messageJob, { isOnePerKey: true }),
}
const smsQueues = {
  usual: defineQueue('send-sms', messageJob, { isOnePerKey: true }),
  atOnce: defineQueue('send-sms-at-once', messageJob, { isOnePerKey: true }),
}
const actor = actingSystem('dispatcher')

let test: TestDatabase
let owner: pg.Client
let db: Database
let now: Date
const stopping: Jobs[] = []

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, log))
})
beforeEach(() => playAt('2026-11-28T10:00:00+01:00'))
afterEach(async () => {
  await Promise.all(stopping.splice(0).map((jobs) => jobs.stop()))
  await owner.query(
    `delete from announcement_deed; delete from announcement_round; delete from announcement; delete from message;
     update metering_point set closed_on = '2020-01-01' where closed_on is null`,
  )
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

async function playAt(iso: string): Promise<void> {
  now = new Date(iso)
  await moveDatabaseClock(test.superuserUrl, now.getTime() - Date.now())
}

/** A replica of the portal, as far as announcements go. */
function newReplica() {
  const jobs = new Jobs({
    ...{ databaseUrl: test.appUrl, takeoverSeconds: 10, lookEverySeconds: 1, timeZone, clock: () => now, log },
  })
  stopping.push(jobs)
  const ways = [
    { name: 'mail' as const, queues, together: 50 },
    { name: 'sms' as const, queues: smsQueues, together: 1 },
  ]
  const messages = new Messages(jobs, ways, new Letters(timeZone))
  const clock = () => now
  const rounds = new AnnouncementRounds({
    ...{ db, config, clock, messages, putInRounds: jobs.open(roundQueue), hurry: () => jobs.hurry(roundQueue) },
  })
  declareAnnouncementJobs(jobs, rounds)
  for (const queue of [...Object.values(queues), ...Object.values(smsQueues)]) jobs.work(queue, async () => undefined)
  jobs.start()
  return {
    rounds,
    messages,
    announcements: new AnnouncementService({ db, config, clock, muteLinks: new MuteLinks(config), rounds }),
  }
}

async function newPoint(
  address: string,
  { subject = randomUUID(), zone, closedOn }: { subject?: string | null; zone?: string; closedOn?: string } = {},
) {
  const number = randomUUID()
  if (zone !== undefined)
    await owner.query('insert into supply_zone (external_id, name) values ($1, $1) on conflict do nothing', [zone])
  const { rows } = await owner.query<{ id: string }>(
    `insert into metering_point (number, user_name, address, consumption_type, supply_zone_id, closed_on)
     values ($1, 'Ana Novak', $2, 'household', (select id from supply_zone where external_id = $3), $4) returning id`,
    [number, address, zone ?? null, closedOn ?? null],
  )
  if (subject !== null)
    await owner.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2)', [
      subject,
      rows[0]?.id,
    ])
  return { number, subject: subject ?? '' }
}

const words = { what: 'Prekinitev', cause: 'Okvara', whatToDo: 'Pripravite si vodo.' }
const draft = (given: object = {}) =>
  newAnnouncementSchema.parse({
    kind: 'interruption',
    area: { isEverywhere: true },
    texts: { sl: words, en: words },
    startsAt: '2026-11-28T09:00:00+01:00',
    knownSince: '2026-11-28T09:30:00+01:00',
    ...given,
  })

type Replica = ReturnType<typeof newReplica>

async function send({ announcements }: Replica, given: object = {}): Promise<string> {
  const { id, version } = await announcements.create(actor, draft(given), randomUUID())
  await announcements.send(actor, id, version)
  await written(announcements, id)
  return id
}

const written = (announcements: AnnouncementService, id: string) =>
  until('the letters are written', async () =>
    (await announcements.get(id)).rounds.every(({ writtenAt }) => writtenAt !== null),
  )

const messages = async () =>
  (
    await owner.query<{ subject: string; letter: string; round: string }>(
      `select subject, letter, split_part(occasion, '/', 2) as round from message order by written_at, occasion, subject`,
    )
  ).rows
const writtenTo = async (round = '1') =>
  (await messages()).filter((message) => message.round === round).map(({ subject }) => subject)

/** As if they had been taken there. */
const handOver = (state = 'handed-over') =>
  owner.query('update message set state = $1, settled_at = now() where settled_at is null', [state])

describe('an area', () => {
  const street = (houses: object[], town?: string) => ({
    area: { streets: [{ street: 'Cesta 20. julija', houses, ...(town !== undefined && { town }) }] },
  })

  it('is told whoever looks at a point there today, each account once', async () => {
    const replica = newReplica()
    const at = (house: string) => newPoint(`Cesta 20. julija ${house}, 1410 Zagorje ob Savi`)
    const [two, twelve] = [await at('2'), await at('12a')]
    const others = [await at('1'), await at('12b'), await at('14'), await newPoint('Cesta 20. julijana 4')]
    const second = await newPoint('CESTA 20. JULIJA 4, 1410 Zagorje ob Savi', { subject: two.subject })
    await newPoint('Cesta 20. julija 6, 1410 Zagorje ob Savi', { subject: null })
    await newPoint('Cesta 20. julija 8, 1410 Zagorje ob Savi', { closedOn: '2026-11-01' })
    expect(second.subject).toBe(two.subject)
    const id = await send(replica, street([{ from: '2', to: '12a', side: 'even' }], 'Zagorje ob Savi'))
    expect(new Set(await writtenTo())).toEqual(new Set([two.subject, twelve.subject]))
    for (const { subject } of others) expect(await writtenTo()).not.toContain(subject)
    expect((await replica.announcements.get(id)).rounds).toMatchObject([
      { accounts: 2, points: 4, pointsWithoutAccount: 1, waiting: 2 },
    ])
  })

  it('is supply zones, or points by their numbers, or everything', async () => {
    const replica = newReplica()
    const [west, east] = [await newPoint('Polje 1', { zone: 'Z' }), await newPoint('Polje 2', { zone: 'V' })]
    const nowhere = await newPoint('Polje 3')
    await send(replica, { area: { supplyZoneIds: ['Z'], meteringPointNumbers: [nowhere.number] } })
    expect(new Set(await writtenTo())).toEqual(new Set([west.subject, nowhere.subject]))
    await owner.query('delete from message')
    await send(replica)
    expect(new Set(await writtenTo())).toEqual(new Set([west.subject, east.subject, nowhere.subject]))
  })

  it('of somebody’s time that is over isn’t theirs any more', async () => {
    const replica = newReplica()
    const { subject, number } = await newPoint('Polje 1')
    for (const [key, from] of [
      ['K-1', null],
      ['K-2', '2026-11-20'],
    ])
      await owner.query('update metering_point set customer_key = $2, occupied_from = $3 where number = $1', [
        number,
        key,
        from,
      ])
    await send(replica)
    expect(await writtenTo()).not.toContain(subject)
  })

  it('with points and zones that nobody knows is refused', async () => {
    const { announcements } = newReplica()
    const given = draft({ area: { meteringPointNumbers: ['x'], supplyZoneIds: ['y'] } })
    await expect(announcements.create(actor, given, randomUUID())).rejects.toMatchObject({
      code: 'validation-failed',
      details: { faults: [{ pointer: '#/area/meteringPointNumbers/0' }, { pointer: '#/area/supplyZoneIds/0' }] },
    })
  })

  it('is shown at home to whom it concerns', async () => {
    const replica = newReplica()
    const shown = new PublicAnnouncements({ db, clock: () => now })
    const [here, elsewhere] = [await newPoint('Polje 1'), await newPoint('Loke 1')]
    await send(replica, { area: { streets: [{ street: 'Polje' }] } })
    const of = async ({ subject }: { subject: string }) => shown.listOf(actingCustomer(subject), '2026-11-28')
    expect([(await of(here)).length, (await of(elsewhere)).length]).toEqual([1, 0])
  })
})

describe('by which ways', () => {
  it('is what the law wants: mail and SMS, whatever was muted, but no SMS to a number that nobody confirmed', async () => {
    const replica = newReplica()
    const [confirmed, unconfirmed] = [await newPoint('Polje 1'), await newPoint('Polje 2')]
    await owner.query(`insert into confirmed_number (subject, number_digest) values ($1, 'a digest')`, [
      confirmed.subject,
    ])
    for (const kind of ['outage', 'water-safety', 'supply-news'])
      await owner.query(
        `insert into notice_choice (subject, kind, way, is_wanted)
         select subject, $2, way, false from unnest($1::text[]) subject, unnest('{mail,sms}'::text[]) way`,
        [[confirmed.subject, unconfirmed.subject], kind],
      )
    const waysTo = async ({ subject }: { subject: string }) =>
      (
        await owner.query<{ way: string }>('select way from message where subject = $1 order by way', [subject])
      ).rows.map(({ way }) => way)
    await send(replica, { kind: 'news' })
    expect([await waysTo(confirmed), await waysTo(unconfirmed)]).toEqual([[], []])
    await send(replica)
    expect([await waysTo(confirmed), await waysTo(unconfirmed)]).toEqual([['mail', 'sms'], ['mail']])
    const { rows } = await owner.query(
      `select distinct name from pgboss.job where id in (select job_id from message) order by name`,
    )
    expect(rows).toEqual([{ name: 'send-mail-at-once' }, { name: 'send-sms-at-once' }])
  })
})

describe('a draft', () => {
  it('is entered once by one request, changed by whoever saw it last, and not after it was sent', async () => {
    const { announcements } = newReplica()
    const key = randomUUID()
    const [first, again] = [
      await announcements.create(actor, draft(), key),
      await announcements.create(actor, draft(), key),
    ]
    expect(again).toEqual(first)
    const { id } = first
    const changed = await announcements.change(actor, id, { version: 1, kind: 'news' })
    expect(changed).toMatchObject({ kind: 'news', version: 2, texts: first.texts })
    const outdated = announcements.change(actor, id, { version: 1, kind: 'interruption' })
    await expect(outdated).rejects.toMatchObject({ code: 'announcement-changed' })
    await expect(announcements.send(actor, id, 1)).rejects.toMatchObject({ code: 'announcement-changed' })
    await announcements.send(actor, id, 2)
    const late = announcements.change(actor, id, { version: 3, kind: 'interruption' })
    await expect(late).rejects.toMatchObject({ code: 'announcement-sent' })
  })

  it('with something missing is shown what, and isn’t sent', async () => {
    const { announcements } = newReplica()
    const given = draft({ area: {}, texts: { sl: words, en: { what: 'Interrupted' } } })
    const { id } = await announcements.create(actor, given, randomUUID())
    const missing = ['/texts/en/cause', '/texts/en/whatToDo', '/area']
    expect(await announcements.preview(actor, id)).toMatchObject({ isComplete: false, missing, letters: [] })
    await expect(announcements.send(actor, id, 1)).rejects.toMatchObject({
      details: { faults: missing.map((pointer) => ({ pointer: `#${pointer}`, code: 'required' })) },
    })
  })

  it('says who did what, and staff why', async () => {
    const { announcements } = newReplica()
    const staff = actingStaff('maja', 'breakdown')
    const { id } = await announcements.create(staff, draft(), randomUUID())
    await announcements.send(actor, id, 1)
    expect((await announcements.get(id)).deeds).toMatchObject([
      { deed: 'created', actor: 'staff', actorId: 'maja', reason: 'breakdown', at: now.toISOString() },
      { deed: 'sent', actor: 'system', clientId: 'dispatcher', reason: null },
    ])
    const { rows } = await owner.query(
      `select action, actor, reason from audit_entry where details->>'announcementId' = $1 order by id`,
      [id],
    )
    expect(rows).toEqual([
      { action: 'createAnnouncement', actor: 'staff', reason: 'breakdown' },
      { action: 'sendAnnouncement', actor: 'system', reason: null },
    ])
  })
})

describe('sending', () => {
  it('happens once, whoever presses how often, also on two replicas', async () => {
    const [one, other] = [newReplica(), newReplica()]
    const point = await newPoint('Polje 1')
    const { id, version } = await one.announcements.create(actor, draft(), randomUUID())
    const pressed = [one, other, one, other].map(({ announcements }) => announcements.send(actor, id, version))
    for (const { state } of await Promise.all(pressed)) expect(state).toBe('sent')
    await written(one.announcements, id)
    const { rounds } = await one.announcements.get(id)
    await Promise.all([one, other].map(({ rounds: each }) => each.goOn()))
    expect([rounds.length, await writtenTo()]).toEqual([1, [point.subject]])
  })

  it('goes on where it was cut off, and counts each account once', async () => {
    const subjects = await manyAccounts(2_350)
    const replica = newReplica()
    const { id, version } = await replica.announcements.create(actor, draft(), randomUUID())
    // A chunk is committed or isn't: whatever begins anew goes on at the next one, beside whoever is still at it.
    await replica.announcements.send(actor, id, version)
    const { rows } = await owner.query<{ id: string }>('select id from announcement_round')
    const roundId = rows[0]?.id ?? ''
    const replicas = [replica, newReplica(), newReplica()]
    await Promise.all(replicas.map(({ rounds }) => rounds.write(roundId)))
    await written(replica.announcements, id)
    expect((await writtenTo()).toSorted()).toEqual(subjects.toSorted())
    expect((await replica.announcements.get(id)).rounds).toMatchObject([{ accounts: 2_350, waiting: 2_350 }])
  })

  it('an extension tells everybody once, and what still waits of before isn’t needed any more', async () => {
    const replica = newReplica()
    await newPoint('Polje 1')
    const id = await send(replica, { expectedEnd: '2026-11-28T14:00:00+01:00' })
    const key = randomUUID()
    const extend = () => replica.announcements.extend(actor, id, { expectedEnd: '2026-11-28T18:00:00+01:00' }, key)
    await Promise.all([extend(), extend()])
    await written(replica.announcements, id)
    expect((await messages()).map(({ round }) => round)).toEqual(['1', '2'])
    const { rows } = await owner.query<{ id: string; occasion: string; content: object }>(
      'select id, subject, letter, occasion, content, attempts from message order by occasion',
    )
    const claimed = rows.map((row) => ({ ...row, isAskedFor: false, expiresAt: null, wasCutOff: false }))
    const said = await replica.messages.letters.refresh('announcement-outage', claimed as never)
    expect([...said.keys()]).toEqual([rows[1]?.id])
    expect(said.get(rows[1]?.id ?? '')).toMatchObject({
      said: { round: 'update', expectedEnd: '2026-11-28T17:00:00.000Z' },
    })
  })
})

async function manyAccounts(count: number): Promise<string[]> {
  const { rows } = await owner.query<{ subject: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       select gen_random_uuid(), 'Ana Novak', 'Polje 8', 'household' from generate_series(1, $1) returning id)
     insert into account_metering_point (subject, metering_point_id)
     select gen_random_uuid()::text, id from point returning subject`,
    [count],
  )
  return rows.map(({ subject }) => subject)
}

describe('the clock of a restriction', () => {
  const restriction = { kind: 'restriction-of-use' }
  const roundsOf = async ({ announcements }: Replica, id: string) =>
    (await announcements.get(id)).rounds.map(({ kind, day }) => [kind, day])

  it('is met within two hours by the last letter, and by how much it was missed stays', async () => {
    const replica = newReplica()
    await newPoint('Polje 1')
    const id = await send(replica, restriction)
    const first = async () => (await replica.announcements.get(id)).deadlines[0]
    expect(await first()).toMatchObject({ dueAt: '2026-11-28T10:30:00.000Z', metAt: null, missedByMinutes: 0 })
    await playAt('2026-11-28T11:40:00+01:00')
    expect(await first()).toMatchObject({ metAt: null, missedByMinutes: 10 })
    await handOver()
    const late = await first()
    expect(late?.missedByMinutes).toBeGreaterThanOrEqual(10)
    await playAt('2026-12-05T11:40:00+01:00')
    expect(await first()).toEqual(late)
  })

  it('brings it again each day at the hour, over a night with a changed clock, and after two weeks each week', async () => {
    await playAt('2026-10-24T15:00:00+02:00')
    const replica = newReplica()
    await newPoint('Polje 1')
    const id = await send(replica, { ...restriction, knownSince: '2026-10-24T14:00:00+02:00' })
    const goOnAt = async (iso: string) => {
      await playAt(iso)
      await replica.rounds.goOn()
      await written(replica.announcements, id)
    }
    await goOnAt('2026-10-24T20:00:00+02:00')
    await goOnAt('2026-10-25T08:59:00+01:00')
    expect(await roundsOf(replica, id)).toEqual([['first', null]])
    await goOnAt('2026-10-25T09:00:00+01:00')
    await goOnAt('2026-10-25T09:01:00+01:00')
    expect(await roundsOf(replica, id)).toEqual([
      ['first', null],
      ['repeat', '2026-10-25'],
    ])
    for (const day of ['2026-11-06', '2026-11-07', '2026-11-08', '2026-11-13', '2026-11-14', '2026-11-15'])
      await goOnAt(`${day}T10:00:00+01:00`)
    expect((await roundsOf(replica, id)).slice(2).map(([, day]) => day)).toEqual([
      '2026-11-06',
      '2026-11-07',
      '2026-11-14',
    ])
    await handOver()
    const missed = (await replica.announcements.get(id)).deadlines.filter(({ missedByMinutes }) => missedByMinutes > 0)
    expect(missed.map(({ day }) => day)).toContain('2026-10-26')
  })

  it('ends with the revocation, which goes to whoever was told, wherever they live now', async () => {
    const replica = newReplica()
    const [stayed, moved, unreached] = [await newPoint('Polje 1'), await newPoint('Polje 2'), await newPoint('Polje 3')]
    const resent = await newPoint('Polje 5')
    const id = await send(replica, restriction)
    await owner.query(`update message set state = 'no-recipient', settled_at = now() where subject = $1`, [
      unreached.subject,
    ])
    await handOver()
    await owner.query('delete from account_metering_point where subject = $1', [moved.subject])
    const came = await newPoint('Polje 4')
    // It came back from one of several whom the address leads to perhaps, and staff have it sent again.
    const { rows } = await owner.query<{ id: string }>(
      `update message set state = 'bounced' where subject = $1 returning id`,
      [resent.subject],
    )
    await db.transaction().execute((trx) =>
      putBackSettled(
        trx,
        rows.map((message) => message.id),
      ),
    )
    await Promise.all([replica.announcements.revoke(actor, id, null), replica.announcements.revoke(actor, id, null)])
    await written(replica.announcements, id)
    expect(new Set(await writtenTo('2'))).toEqual(new Set([stayed.subject, moved.subject, resent.subject]))
    expect(await writtenTo('2')).not.toContain(came.subject)
    await playAt('2026-11-29T10:00:00+01:00')
    await replica.rounds.goOn()
    expect(await roundsOf(replica, id)).toEqual([
      ['first', null],
      ['revocation', null],
    ])
    const { state, rounds } = await replica.announcements.get(id)
    expect(state).toBe('revoked')
    expect(rounds[0]).toMatchObject({ accounts: 4, reached: 2, unreached: 1, waiting: 1 })
  })

  it('is of nothing else: an interruption ends by itself', async () => {
    const replica = newReplica()
    await newPoint('Polje 1')
    const id = await send(replica, { expectedEnd: '2026-11-28T14:00:00+01:00' })
    await handOver()
    await playAt('2026-11-29T10:00:00+01:00')
    await replica.rounds.goOn()
    expect(await replica.announcements.get(id)).toMatchObject({
      state: 'over',
      rounds: [{ kind: 'first', reached: 1 }],
    })
  })
})

describe('what was sent', () => {
  it('nobody deletes, not even the portal', async () => {
    const portal = new pg.Client(test.appUrl)
    await portal.connect()
    for (const table of ['announcement', 'announcement_round', 'announcement_deed'])
      await expect(portal.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' })
    await portal.end()
  })
})
