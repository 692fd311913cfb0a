import { addDays, daysBetween } from './days.ts'
import { dayAt, endOfDay } from './zoned-days.ts'

/*
 * Until when the utility must have told its customers, by Navodilo o načinih obveščanja (Ur. l. RS 109/2023): from when it learned of
 * it. Reckoned in hours that pass, so that a night with a changed clock makes none of them longer.
 */

export const announcementKinds = [
  'restriction-of-use',
  'interruption',
  'house-installation-cause',
  'permitted-deviation',
  'news',
] as const
export type AnnouncementKind = (typeof announcementKinds)[number]

/** `update`: something has changed, such as the end. `repeat`: the same once more, as the law wants it. */
export const roundKinds = ['first', 'update', 'repeat', 'revocation'] as const
export type RoundKind = (typeof roundKinds)[number]

const msPerHour = 3_600_000
const msPerMinute = 60_000
const dailyDays = 14
const daysPerWeek = 7

/** Within how many hours; null where the law asks for nothing. */
export const hoursToTell: Readonly<Record<AnnouncementKind, number | null>> = {
  'restriction-of-use': 2,
  interruption: 24,
  'house-installation-cause': 72,
  'permitted-deviation': 168,
  news: null,
}

/** Whether it is told again and again until it is revoked; then no end that was expected ends it. */
export const isRepeated = (kind: AnnouncementKind): boolean => kind === 'restriction-of-use'

export interface Told {
  readonly kind: RoundKind
  readonly startedAt: Date
  /** When the last of them was handed over; null while some still wait. */
  readonly toldAt: Date | null
}

export interface Announced {
  readonly kind: AnnouncementKind
  readonly knownSince: Date
  /** The oldest first. */
  readonly rounds: readonly Told[]
  readonly revokedAt: Date | null
}

export interface Deadline {
  readonly what: 'first' | 'repeat'
  /** The day that a repeat is for. */
  readonly day: string | null
  readonly dueAt: Date
  /** When it was fulfilled, in time or not. */
  readonly metAt: Date | null
  /** By how much it was missed, and still is while it isn't met; 0 where it wasn't. */
  readonly missedByMinutes: number
}

interface At {
  readonly now: Date
  readonly timeZone: string
}

/** Every deadline there was until now, and the next one. */
export function listDeadlines(announced: Announced, { now, timeZone }: At): Deadline[] {
  const { kind, knownSince, rounds, revokedAt } = announced
  const hours = hoursToTell[kind]
  if (hours === null) return []
  const tellings = rounds.filter((round) => round.kind !== 'revocation')
  const [first] = tellings
  const deadlines = [
    { what: 'first' as const, day: null, dueAt: new Date(knownSince.getTime() + hours * msPerHour), by: first },
  ]
  if (!isRepeated(kind) || !first) return deadlines.map((deadline) => judged(deadline, now))
  const firstDay = dayAt(first.startedAt, { timeZone })
  const until = revokedAt === null ? nextRepeatDay(firstDay, dayAt(now, { timeZone })) : dayAt(revokedAt, { timeZone })
  const repeats = listRepeatDays(firstDay, until)
    .filter((day) => revokedAt === null || endOfDay(day, { timeZone }) <= revokedAt)
    .map((day) => {
      const since = endOfDay(repeatDayBefore(firstDay, day), { timeZone })
      const by = tellings.find(({ startedAt }) => startedAt >= since)
      return { what: 'repeat' as const, day, dueAt: endOfDay(day, { timeZone }), by }
    })
  return [...deadlines, ...repeats].map((deadline) => judged(deadline, now))
}

interface Due {
  readonly what: Deadline['what']
  readonly day: string | null
  readonly dueAt: Date
  readonly by: Told | undefined
}

function judged({ by, ...due }: Due, now: Date): Deadline {
  const metAt = by?.toldAt ?? null
  const lateMs = (metAt ?? now).getTime() - due.dueAt.getTime()
  return { ...due, metAt, missedByMinutes: Math.max(0, Math.ceil(lateMs / msPerMinute)) }
}

/**
 * The day whose repeat has to go out now, once the hour for it has come: today, or one before that was missed. Whatever told customers
 * on that day, such as an update, was a repeat.
 */
export function findRepeatDue(
  { kind, rounds, revokedAt }: Pick<Announced, 'kind' | 'rounds' | 'revokedAt'>,
  { now, timeZone }: At,
): string | undefined {
  const [first] = rounds
  if (!isRepeated(kind) || !first || revokedAt !== null) return undefined
  const firstDay = dayAt(first.startedAt, { timeZone })
  const day = listRepeatDays(firstDay, dayAt(now, { timeZone })).at(-1)
  if (day === undefined) return undefined
  const since = endOfDay(repeatDayBefore(firstDay, day), { timeZone })
  return rounds.some(({ startedAt }) => startedAt >= since) ? undefined : day
}

const isRepeatDay = (count: number): boolean => count > 0 && (count <= dailyDays || count % daysPerWeek === 0)

/** Every day of two weeks, and then one a week, up to a day. */
export function listRepeatDays(firstDay: string, lastDay: string): string[] {
  const length = Math.max(0, daysBetween(firstDay, lastDay))
  return Array.from({ length }, (_, index) => index + 1)
    .filter(isRepeatDay)
    .map((count) => addDays(firstDay, count))
}

function nextRepeatDay(firstDay: string, after: string): string {
  let count = daysBetween(firstDay, after) + 1
  while (!isRepeatDay(count)) count += 1
  return addDays(firstDay, count)
}

function repeatDayBefore(firstDay: string, day: string): string {
  let count = daysBetween(firstDay, day) - 1
  while (count > 0 && !isRepeatDay(count)) count -= 1
  return addDays(firstDay, count)
}
