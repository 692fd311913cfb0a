import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { z } from 'zod'
import { systemToken } from '../../keycloak-token.ts'
import { caughtSms, type CaughtSms } from '../../sms-catcher/caught-sms.ts'
import { confirmNumbers } from './confirmed-numbers.ts'
import {
  countWaiting,
  forgetMessages,
  planReminders,
  startSendingPortal,
  waitUntil,
  type SendingPortal,
  type Stage,
} from './stage.ts'
import type { Arrivals } from './sink.ts'

export interface AnnouncementBench {
  /** Reminders, when it was announced. */
  readonly waiting: number
  /** From the request that sends it to the first mail at the mail server. */
  readonly firstMs: number
  readonly mails: number
  readonly seconds: number
  readonly sms: { readonly people: number; readonly parts: number; readonly perSecond: number; readonly rate: number }
}

const most = 50_000
const smsPeople = 400
/** As operators allow it. */
const smsRate = 20
/** So many reminders have gone out by then, in both languages. */
const underWay = 200

const draft = {
  kind: 'restriction-of-use',
  area: { isEverywhere: true },
  texts: {
    sl: { what: 'Vodo prekuhajte', cause: 'Motna voda po nalivu', whatToDo: 'Voda naj vre tri minute.' },
    en: { what: 'Boil the water', cause: 'Turbid water after heavy rain', whatToDo: 'Let it boil for three minutes.' },
  },
}

/** What the law wants said at once, while reminders to everybody wait; by mail to all, and by SMS to some. */
export async function benchAnnouncement(stage: Stage): Promise<AnnouncementBench> {
  const { sink, reminders, plan, step } = stage
  const { SMS_GATEWAY: gateway = '' } = plan.world.inside.portal
  const portal = await startSendingPortal(stage, {
    SMS_GATEWAY: gateway.replace(/rate=\d+&window=\d+/, `rate=${smsRate}&window=10`),
  })
  try {
    await forgetMessages(stage)
    // Until all are written nobody gets any.
    sink.hold()
    await step('Reminders that wait', async () => {
      await planReminders(stage.database)
      await waitUntil('all reminders are written', async () => (await countWaiting(stage)).written === reminders)
    })
    await confirmNumbers(stage, readConfig(portal.environment), smsPeople)
    sink.letGo()
    await waitUntil('reminders go out', async () => (await sink.total()).count >= underWay, 20)
    const others = new Set(Object.keys(await sink.figures()))
    const waiting = (await countWaiting(stage)).waiting
    return await step('An announcement to everybody', async () => {
      const sentAt = await announce(stage, portal)
      const count = Math.min(most, reminders)
      const arrivals = await waitForAnnouncements(stage, others, count)
      const seconds = (Date.now() - sentAt) / 1000
      const sms = await waitForSms(stage, sentAt)
      return { waiting, firstMs: arrivals.firstAt - sentAt, mails: count, seconds, sms }
    })
  } finally {
    await portal.stop()
  }
}

/** @returns when it was sent */
async function announce({ plan }: Stage, portal: SendingPortal): Promise<number> {
  const { urls, realm, clients } = plan.world.facts
  const secret = clients.find(({ id }) => id === 'billing')?.secret ?? ''
  const token = await systemToken(`${urls.keycloak}/realms/${realm}`, 'billing', secret)
  const call = async (path: string, body: object, headers: object = {}): Promise<unknown> => {
    const answer = await fetch(`${portal.url}/api/v1/announcements${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`The portal answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const now = new Date().toISOString()
  const entered = z
    .object({ id: z.string(), version: z.number() })
    .parse(await call('', { ...draft, startsAt: now, knownSince: now }, { 'idempotency-key': randomUUID() }))
  const sentAt = Date.now()
  await call(`/${entered.id}/send`, { version: entered.version })
  return sentAt
}

/** @param others what other mails are called */
async function waitForAnnouncements({ sink }: Stage, others: ReadonlySet<string>, count: number): Promise<Arrivals> {
  for (;;) {
    const figures = Object.entries(await sink.figures()).filter(([subject]) => !others.has(subject))
    const all = figures.map(([, arrivals]) => arrivals)
    const arrived = all.reduce((sum, arrivals) => sum + arrivals.count, 0)
    if (arrived >= count)
      return {
        ...{ count: arrived, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) },
        firstAt: Math.min(...all.map(({ firstAt }) => firstAt)),
        lastAt: Math.max(...all.map(({ lastAt }) => lastAt)),
      }
    await sleep(200)
  }
}

async function waitForSms({ plan }: Stage, since: number): Promise<AnnouncementBench['sms']> {
  let sms: CaughtSms[] = []
  await waitUntil('all SMS went out', async () => {
    const answer = await fetch(`${plan.world.facts.urls.sms}/sms`)
    sms = z
      .array(caughtSms)
      .parse(await answer.json())
      .filter(({ at }) => Date.parse(at) >= since)
    return sms.length >= smsPeople
  })
  const moments = sms.map(({ at }) => Date.parse(at)).toSorted((one, other) => one - other)
  const [first = since, last = since] = [moments[0], moments.at(-1)]
  const parts = sms.reduce((sum, each) => sum + each.parts, 0)
  // The first one opens the time that is counted.
  const counted = parts - (sms[0]?.parts ?? 0)
  return { people: sms.length, parts, perSecond: (counted * 1000) / (last - first), rate: smsRate }
}
