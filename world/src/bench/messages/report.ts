import { judged, spread, told, whole, type ReportLine } from '../report-line.ts'
import { median } from '../readings/measure.ts'
import type { LoadResult } from '../readings/http-load.ts'
import type { AnnouncementBench } from './announcement.ts'
import type { Counted, KillsBench } from './kills.ts'
import type { RemindersBench, Sending } from './reminders.ts'

const limits = { ofBare: 0.9, timesQuiet: 1.1, growthMb: 32 }
const limitsOfAnnouncements = { firstMs: 2_000, mails: 50_000, seconds: 600, ofRate: 0.05 }

export function describeReminders({
  count,
  portal,
  wholeSeconds,
  bare,
  memoryMb,
  readings,
}: RemindersBench): ReportLine[] {
  const bareRate = median(bare.map(({ perSecond }) => perSecond))
  const ratio = portal.perSecond / bareRate
  const growth = memoryMb.last - memoryMb.settled
  const quiet = p99Of(readings.quiet)
  const times = p99Of(readings.besidePortal) / quiet
  return [
    told(
      `${whole(count)} reminders, planned and sent in ${whole(wholeSeconds)} s by a process that works alone, beside one that serves`,
    ),
    told(
      '  bare nodemailer: one process of the same priority (as the mail server that takes them), as many connections, a mail of the same words written beforehand, its address and id put in; it signs nothing, as the portal here, asks nobody, and writes nothing down',
    ),
    told(`  portal           ${describeSending(portal)}`),
    ...bare.map((one) => told(`  bare nodemailer  ${describeSending(one)}`)),
    judged(`  portal / bare nodemailer: ${ratio.toFixed(2)}, at least ${limits.ofBare}`, ratio >= limits.ofBare),
    judged(
      `  memory: ${whole(memoryMb.settled)} MB in the second quarter, ${whole(memoryMb.last)} MB in the last: ${growth.toFixed(0)} MB more, at most ${limits.growthMb}`,
      growth <= limits.growthMb,
    ),
    told(`  a reading handed in meanwhile, p99: quiet ${describeP99(readings.quiet)}`),
    told(`    beside bare nodemailer ${describeP99(readings.besideBare)}`),
    judged(
      `    beside the portal's reminders ${describeP99(readings.besidePortal)}: ${times.toFixed(2)} × quiet, at most ${limits.timesQuiet}`,
      times <= limits.timesQuiet,
    ),
  ]
}

export function describeAnnouncement({ waiting, firstMs, mails, seconds, sms }: AnnouncementBench): ReportLine[] {
  const limit = limitsOfAnnouncements
  const all = (seconds * limit.mails) / mails
  const off = sms.perSecond / sms.rate - 1
  return [
    told(`An announcement to everybody, while ${whole(waiting)} reminders wait`),
    judged(
      `  the first mail is out after ${whole(firstMs)} ms, at most ${whole(limit.firstMs)}`,
      firstMs <= limit.firstMs,
    ),
    judged(
      `  ${whole(mails)} mails in ${whole(seconds)} s${mails < limit.mails ? `: ${whole(limit.mails)} in ${whole(all)} s, extrapolated` : ''}, at most ${limit.seconds} s`,
      all <= limit.seconds,
    ),
    judged(
      `  SMS to ${whole(sms.people)}, ${whole(sms.parts)} parts: ${sms.perSecond.toFixed(1)} a second where the operator allows ${sms.rate}, at most 5 % off`,
      Math.abs(off) <= limit.ofRate,
    ),
  ]
}

export function describeKills({ kills, jumps, planned, minutes, mail, sms, states }: KillsBench): ReportLine[] {
  return [
    told(
      `${whole(mail.people)} reminders, ${kills} times SIGKILL, ${jumps} jumps of the clock, planned ${planned} times, in ${minutes.toFixed(0)} min`,
    ),
    describeCounted('mails, counted by aiosmtpd', mail),
    describeCounted('SMS, counted by smpp34', sms),
    told(
      `  as the portal has it: ${Object.entries(states)
        .map(([state, count]) => `${state} ${whole(count)}`)
        .join(', ')}`,
    ),
  ]
}

const describeCounted = (
  what: string,
  { people, missed, twice, longestMs, twiceWithoutKill, different }: Counted,
): ReportLine =>
  judged(
    `  ${what}: ${missed} of ${whole(people)} missed; ${twice} once more and the same as before, taken ${whole(longestMs)} ms at most before a kill; ${twiceWithoutKill} without one; ${different} people got another one`,
    missed === 0 && twiceWithoutKill === 0 && different === 0,
  )

function describeSending({ perSecond, bytesEach, processorMs }: Sending): string {
  const processor = Object.entries(processorMs).map(([name, ms]) => `${name} ${ms.toFixed(2)}`)
  return `${whole(perSecond)} mails/s of ${whole(bytesEach)} bytes; CPU ms each: ${processor.join(', ')}`
}

const p99Of = (results: readonly LoadResult[]): number => median(results.map(({ p99Ms }) => p99Ms))

function describeP99(results: readonly LoadResult[]): string {
  if (results.length === 0) return 'too short to be measured'
  const perSecond = median(results.map((result) => result.perSecond))
  return `${spread(
    results.map(({ p99Ms }) => p99Ms),
    (ms) => ms.toFixed(1),
  )} ms at ${whole(perSecond)} a second`
}
