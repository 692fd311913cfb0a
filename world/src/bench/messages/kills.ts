import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { DateTime } from 'luxon'
import { moveDatabaseClock } from '../../clock.ts'
import { startPortalProcess, type Portal, type PortalEnvironment } from '../../portal.ts'
import { freePort } from '../../ports.ts'
import { everyDay } from '../readings/bench-database.ts'
import { confirmNumbers } from './confirmed-numbers.ts'
import { ForeignMailServer, ForeignSmsc, type Arrived } from './foreign-sinks.ts'
import { countWaiting, planReminders, remindersEnvironment, waitUntil, type Stage } from './stage.ts'

export interface KillsOptions {
  readonly kills: number
  /** So many get an SMS as well. */
  readonly smsPeople: number
}

export interface Counted {
  readonly people: number
  readonly missed: number
  /** Arrived more than once, under the same Message-ID; of an SMS, the same part to the same number. */
  readonly twice: number
  /** … of which the first time was further from a kill than a hand-over takes. */
  readonly twiceWithoutKill: number
  /** So long before the kill the first one was taken, at the most. */
  readonly longestMs: number
  /** Got two different ones. */
  readonly different: number
}

export interface KillsBench {
  readonly kills: number
  readonly jumps: number
  readonly planned: number
  readonly minutes: number
  readonly mail: Counted
  readonly sms: Counted
  readonly states: Readonly<Record<string, number>>
}

/** The mail server takes its time, so that hand-overs are there to be cut off. */
const answersAfterMs = 1_000
const smsRate = 20
/** Between a kill and the next. */
const pausesMs = [300, 3_500] as const
/** Each so many-th kill takes both, and the clock jumps before they come back. */
const jumpsEach = 8
const jumpMinutes = [1, 25] as const
/** The replicas' own clocks are off by as much. */
const skewMs = 120_000
/** From taking a mail to its being written down, at the most. */
const handOverMs = 3_000
const heardAfterMs = 500

/** Two portals send reminders, and are killed again and again; clocks jump; the plan is made once more. Others count what arrives. */
export async function benchKills(stage: Stage, { kills, smsPeople }: KillsOptions): Promise<KillsBench> {
  const { database, reminders, step, plan } = stage
  const [mails, smsc] = await Promise.all([ForeignMailServer.start(answersAfterMs), ForeignSmsc.start()])
  const environment: PortalEnvironment = {
    ...(await remindersEnvironment(stage)),
    SMTP_URL: mails.url,
    SMS_GATEWAY: `smpp://portal@127.0.0.1:${smsc.port}?name=smpp34&rate=${smsRate}&window=10&answerSeconds=5`,
    JOB_LOOK_SECONDS: '1',
    JOB_TAKEOVER_SECONDS: '10',
  }
  let offsetMs = morningOffset()
  const start = async (skew = randomInt(-skewMs, skewMs)): Promise<Portal> => {
    const port = await freePort()
    return startPortalProcess({
      environment: { ...environment, LISTEN_PORT: String(port) },
      clock: { offsetMs: offsetMs + skew },
      logFile: join(plan.dataDir, 'logs', `killed-${port}.log`),
    })
  }
  const jump = async (minutes: number): Promise<void> => {
    offsetMs += minutes * 60_000
    await moveDatabaseClock(database.superuserUrl, offsetMs)
  }
  let portals: Portal[] = []
  try {
    await confirmNumbers(stage, readConfig(environment), smsPeople)
    await moveDatabaseClock(database.superuserUrl, offsetMs)
    const startedAt = Date.now()
    portals = await Promise.all([start(), start()])
    await planReminders(database)
    await waitUntil('some are written', async () => (await countWaiting(stage)).written > 0, 50)
    const killedAt: number[] = []
    let [jumps, planned] = [0, 1]
    const isLeft = async (): Promise<boolean> => {
      const { written, waiting } = await countWaiting(stage)
      return waiting > 0 || written < reminders + smsPeople
    }
    await step(`Up to ${kills} kills over ${reminders} reminders`, async () => {
      while (killedAt.length < kills && (await isLeft())) {
        await sleep(randomInt(...pausesMs))
        const isBoth = killedAt.length % jumpsEach === jumpsEach - 1
        const victims = isBoth ? [0, 1] : [randomInt(2)]
        await Promise.all(
          victims.map(async (index) => {
            await portals[index]?.kill()
            killedAt.push(Date.now())
          }),
        )
        if (isBoth && hasTimeLeft(offsetMs)) {
          await jump(randomInt(...jumpMinutes))
          jumps += 1
        }
        await Promise.all(
          victims.map(async (index) => {
            portals[index] = await start()
          }),
        )
        if (isBoth) {
          await planReminders(database)
          planned += 1
        }
      }
    })
    mails.answerAfter(0)
    await step('What is left', async () => {
      for (let round = 0; await isLeft(); round += 1) {
        for (let second = 0; second < 30 && (await isLeft()); second += 1) await sleep(1_000)
        if (!(await isLeft())) break
        if (round > 60) throw new Error(`Something is left: ${JSON.stringify(await countStates(stage))}.`)
        await Promise.all(portals.map((portal) => portal.stop()))
        if (hasTimeLeft(offsetMs)) await jump(10)
        portals = await Promise.all([start(0), start(0)])
      }
    })
    return {
      ...{ kills: killedAt.length, jumps, planned, minutes: (Date.now() - startedAt) / 60_000 },
      mail: count(mails.arrived, killedAt, reminders),
      sms: count(
        smsc.arrived.map(({ octets, ...sms }) => ({ ...sms, id: `${sms.to} ${octets}` })),
        killedAt,
        smsPeople,
      ),
      states: await countStates(stage),
    }
  } finally {
    await Promise.all(portals.map((portal) => portal.kill()))
    mails.stop()
    smsc.stop()
  }
}

/** Five past eight today: what the notices' hours leave of the day is ahead. */
function morningOffset(): number {
  const now = DateTime.now().setZone(everyDay.timeZone)
  return now.set({ hour: 8, minute: 5 }).toMillis() - now.toMillis()
}

const hasTimeLeft = (offsetMs: number): boolean =>
  DateTime.fromMillis(Date.now() + offsetMs).setZone(everyDay.timeZone).hour < 19

function count(arrived: readonly Arrived[], killedAt: readonly number[], people: number): Counted {
  const times = new Map<string, number[]>()
  const byPerson = new Map<string, Set<string>>()
  for (const { id, to, at } of arrived) {
    times.set(id, [...(times.get(id) ?? []), at])
    byPerson.set(to, (byPerson.get(to) ?? new Set()).add(id))
  }
  const twice = [...times.values()].filter((moments) => moments.length > 1)
  /** From a moment to the next kill; what is taken as one dies may be heard of a little later. */
  const untilKill = (at: number): number =>
    Math.min(...killedAt.map((kill) => kill - at).filter((ms) => ms > -heardAfterMs))
  const before = twice.flatMap((moments) => moments.slice(0, -1).map(untilKill))
  const most = Math.max(...[...byPerson.values()].map(({ size }) => size))
  const least = Math.min(...[...byPerson.values()].map(({ size }) => size))
  return {
    people,
    missed: people - byPerson.size,
    twice: twice.length,
    twiceWithoutKill: before.filter((ms) => ms > handOverMs).length,
    longestMs: Math.max(0, ...before),
    different: most === least ? 0 : [...byPerson.values()].filter(({ size }) => size > least).length,
  }
}

async function countStates({ owner }: Stage): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ state: string; count: number }>(
    `select way || ' ' || state as state, count(*)::int as count from message group by 1 order by 1`,
  )
  return Object.fromEntries(rows.map(({ state, count: many }) => [state, many]))
}
