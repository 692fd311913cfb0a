import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import {
  readingReminderLetter,
  type ReminderContent,
} from '@moja-komunala/portal-server/features/reminders/reading-reminder.letter.ts'
import { MuteLinks } from '@moja-komunala/portal-server/platform/messages/choices/mute-link.ts'
import { writeLetter } from '@moja-komunala/portal-server/platform/messages/letter.ts'
import { writeMail } from '@moja-komunala/portal-server/platform/messages/mail-writing.ts'
import { connections } from '@moja-komunala/portal-server/platform/messages/smtp.ts'
import { brand } from '@moja-komunala/portal-server/platform/pages/brand.ts'
import type { LoadResult } from '../readings/http-load.ts'
import { processorTimeMs, residentMegabytes } from '../readings/processor-time.ts'
import { runBareNodemailer } from './bare-nodemailer.ts'
import { ReadingsBeside } from './readings-beside.ts'
import {
  countWaiting,
  forgetMessages,
  planReminders,
  startSendingPortal,
  waitUntil,
  waitUntilIdle,
  type SendingPortal,
  type Stage,
} from './stage.ts'
import type { Arrivals } from './sink.ts'

export interface Sending {
  readonly perSecond: number
  readonly bytesEach: number
  /** Of the processor for each, where the system tells; all that takes part but the mail server. */
  readonly processorMs: Readonly<Record<string, number>>
}

export interface RemindersBench {
  readonly count: number
  readonly portal: Sending
  /** From the moment in which planning was put in. */
  readonly wholeSeconds: number
  /** Before and after the portal, half of them each. */
  readonly bare: readonly Sending[]
  /** Resident, of the one that sends, by how much of it was sent: the most of the second quarter, and of the last. */
  readonly memoryMb: { readonly settled: number; readonly last: number }
  readonly readings: {
    readonly quiet: readonly LoadResult[]
    readonly besideBare: readonly LoadResult[]
    readonly besidePortal: readonly LoadResult[]
  }
}

export interface RemindersOptions {
  readonly secondsPerFigure: number
  readonly quietFigures: number
  /** Sends all of them once before anything is measured: few are over before the programs are warm. */
  readonly warmsUp: boolean
}

/** All reminders of a day, planned and sent by the portal, beside a program that sends as many and does nothing else. */
export async function benchReminders(stage: Stage, options: RemindersOptions): Promise<RemindersBench> {
  const { step, reminders } = stage
  const portal = await startSendingPortal(stage)
  try {
    await step('What the portal does first', () => waitUntilIdle(stage))
    const readings = await ReadingsBeside.start(stage, portal, options.secondsPerFigure)
    if (options.warmsUp) await step('Once to warm up', () => sendReminders(stage, portal))
    await forgetMessages(stage)
    const quiet = (): Promise<LoadResult[]> => readings.measure(options.quietFigures)
    const bare = () => readings.while(sendBare(stage, portal, Math.round(reminders / 2)))
    const quietBefore = await step('Readings, quietly', quiet)
    const bareBefore = await step('Half of the mails by bare nodemailer', bare)
    const ours = await step(`${reminders} reminders by the portal`, () => readings.while(sendReminders(stage, portal)))
    const bareAfter = await step('The other half by bare nodemailer', bare)
    const quietAfter = await step('Readings, quietly again', quiet)
    return {
      count: reminders,
      portal: ours.result.sending,
      wholeSeconds: ours.result.wholeSeconds,
      bare: [bareBefore.result, bareAfter.result],
      memoryMb: ours.result.memoryMb,
      readings: {
        quiet: [...quietBefore, ...quietAfter],
        besideBare: [...bareBefore.readings, ...bareAfter.readings],
        besidePortal: ours.readings,
      },
    }
  } finally {
    await portal.stop()
  }
}

async function sendReminders(stage: Stage, portal: SendingPortal) {
  const { database, sink, reminders, plan } = stage
  await forgetMessages(stage)
  const { postgres, keycloak } = { postgres: database.postgres.pid, keycloak: plan.world.pids().keycloak }
  const [serving = 0, working = 0] = portal.pids
  const pids = {
    'the portal that works': working,
    'the one that serves': serving,
    PostgreSQL: postgres,
    Keycloak: keycloak,
  }
  const before = await timesOf(pids)
  const startedAt = Date.now()
  await planReminders(database)
  const memory = { settled: 0, last: 0 }
  for (;;) {
    const { count } = await sink.total()
    const resident = (await residentMegabytes(working)) ?? 0
    const share = count / reminders
    if (share > 0.25 && share <= 0.5) memory.settled = Math.max(memory.settled, resident)
    if (share > 0.75) memory.last = Math.max(memory.last, resident)
    if (count >= reminders) break
    await sleep(500)
  }
  await waitUntil('all was written down', async () => (await countWaiting(stage)).waiting === 0)
  const arrivals = await sink.total()
  const { written } = await countWaiting(stage)
  if (written !== reminders || arrivals.count !== reminders)
    throw new Error(`Of ${reminders} reminders ${written} were written, and ${arrivals.count} mails arrived.`)
  return {
    sending: toSending(arrivals, before, await timesOf(pids)),
    wholeSeconds: (arrivals.lastAt - startedAt) / 1000,
    memoryMb: memory,
  }
}

async function sendBare({ sink }: Stage, portal: SendingPortal, count: number): Promise<Sending> {
  sink.forget()
  const { environment } = portal
  const config = readConfig(environment)
  const program = await runBareNodemailer({
    ...{ url: sink.url, connections, count, hostname: new URL(environment.PORTAL_URL).hostname },
    from: { name: brand.portal.name, address: environment.MAIL_SENDER },
    mail: writeOne(config, environment.PORTAL_URL),
  })
  return toSending(await sink.total(), {}, { program })
}

/** What the portal writes to one customer, once for all. */
function writeOne(config: ReturnType<typeof readConfig>, portalUrl: string) {
  const content: ReminderContent = {
    ...{ dueOn: '2026-12-01', windowFirstDay: '2026-12-01', lastDay: '2026-12-31', isLastDay: false },
    points: [{ number: '0000012345', address: 'Savska cesta 45, 1410 Zagorje ob Savi', name: null }],
    furtherPoints: 0,
  }
  const recipient = { firstName: 'Ime12345', locale: 'sl' } as const
  const text = writeLetter(readingReminderLetter, content, 'sl', config.readingWindowRule.timeZone)
  const mute = new MuteLinks(config).addressOf(crypto.randomUUID())
  return {
    subject: text.subject,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'sl' },
    ...writeMail(text, recipient, portalUrl, mute),
  }
}

type Times = Readonly<Record<string, number>>

async function timesOf(pids: Readonly<Record<string, number>>): Promise<Times> {
  const times: Record<string, number> = {}
  for (const [name, pid] of Object.entries(pids)) times[name] = (await processorTimeMs(pid)) ?? Number.NaN
  return times
}

function toSending({ count, bytes, firstAt, lastAt }: Arrivals, before: Times, after: Times): Sending {
  const each = Object.entries(after).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / count] as const)
  return {
    perSecond: (count * 1000) / (lastAt - firstAt),
    bytesEach: bytes / count,
    processorMs: Object.fromEntries(each),
  }
}
