import type { Doubt } from '@moja-komunala/rules/doubt.ts'
import type { BilledTuple, MeterState, OwnState, OwnTuple } from '@moja-komunala/rules/consumption.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { OwnSight } from '../../platform/actors/sight.ts'
import type { DoubtReason } from '../readings/doubt.schema.ts'

/** A meter of a point with what it showed, as far back as was asked. */
export interface KnownMeter {
  readonly id: string
  readonly kind: 'cold' | 'hot'
  readonly serialNumber: string
  readonly type: string
  readonly digits: number
  readonly isRemote: boolean
  readonly installedOn: string
  /** Of a closed point: the day on which it was closed. */
  readonly removedOn: string | null
  readonly installedM3: number
  readonly removedM3: number | null
  /** Newest first. */
  readonly billed: readonly BilledState[]
  /** The counting entries of the windows before, newest first. */
  readonly own: readonly KnownOwnState[]
  /** What counts in the window that was asked for. */
  readonly counting: CountingEntry | undefined
  /** The time that is seen of its point, both days whole. */
  readonly time: Time
}

/** ISO 8601, or -infinity and infinity, which are before and after any day as text as well. */
export interface Time {
  readonly startsOn: string
  readonly endsOn: string
}

export const isInTime = ({ startsOn, endsOn }: Time, day: string): boolean => startsOn <= day && day <= endsOn

export interface CountingEntry {
  readonly valueM3: number
  /** Whether the account that asks handed it in. */
  readonly isOwn: boolean
  readonly enteredAt: Date
  readonly sequence: string
  readonly isLate: false
}

export type BilledState = MeterState & { readonly source: 'billed' | 'estimated' | 'remote' }
export type KnownOwnState = Omit<OwnState, 'windowLastDay'>

/** An entry of a window, as it was stored. */
export interface KnownEntry {
  readonly id: string
  readonly sequence: string
  readonly valueM3: number
  readonly windowFirstDay: string
  readonly enteredAt: Date
  readonly receivedAt: Date
  readonly isLate: boolean
  readonly wayIn: 'portal' | 'offline' | 'api'
  readonly doubts: Doubt[]
  readonly doubtReason: DoubtReason | null
  readonly doubtNote: string | null
  readonly hasPhoto: boolean
}

/** What of a point's meters is wanted. */
export interface KnownSpan extends OwnSight {
  /** IANA; an entry has its day by it. */
  readonly timeZone: string
  /** The first day of the window that is asked for; what is known is from before it. */
  readonly windowFirstDay: string
  /** Billed readings and counting entries from this day on; those of two years, and at least the last, suffice for the rules. */
  readonly since: string
  /** The day on which it is asked: whether a point is closed by then. */
  readonly today: string
}

/** An entry that is read as it is, in place of being kept. */
export type LiveTuple = readonly [
  windowFirstDay: string,
  valueM3: number,
  enteredAt: string,
  sequence: string,
  isOwn: boolean,
]

/** A meter as the statements have it. */
export interface KnownMeterRow
  extends Time, Omit<KnownMeter, 'id' | 'billed' | 'own' | 'counting' | 'removedOn' | 'time'> {
  readonly meterId: string
  readonly meterRemovedOn: string | null
  /** Where that was in the time that is seen. */
  readonly pointClosedOn: string | null
  /** These three newest first; null where there is nothing. */
  readonly billed: readonly BilledTuple[] | null
  /** Of windows that are over, and from which window on they are read as they are. */
  readonly own: readonly OwnTuple[] | null
  readonly ownFrom: string | null
  readonly live: readonly LiveTuple[] | null
  /** Whether all of it is there that was asked for. */
  readonly isComplete: boolean
}

/** A point without meters has one row, with nothing of a meter in it. */
export function hasMeter<Row extends { readonly [Column in keyof KnownMeterRow]: KnownMeterRow[Column] | null }>(
  row: Row,
): row is Row & KnownMeterRow {
  return row.meterId !== null
}

/** The oldest first. */
export function toKnownMeters(rows: readonly KnownMeterRow[], span: KnownSpan): KnownMeter[] {
  return rows.map((row) => toKnownMeter(row, span)).sort(byAge)
}

function byAge(one: KnownMeter, other: KnownMeter): number {
  if (one.installedOn !== other.installedOn) return one.installedOn < other.installedOn ? -1 : 1
  if (one.removedOn === other.removedOn) return 0
  return one.removedOn !== null && (other.removedOn === null || one.removedOn < other.removedOn) ? -1 : 1
}

export function toKnownMeter(row: KnownMeterRow, span: KnownSpan): KnownMeter {
  const { meterId: id, kind, serialNumber, type, digits, isRemote, installedOn, installedM3 } = row
  const isRemoved = row.meterRemovedOn !== null && row.meterRemovedOn <= row.endsOn
  const live = (row.live ?? []).filter(([, , enteredAt]) => isInTime(row, dayOfEntry(enteredAt, span)))
  const counting = live.find(([window]) => window === span.windowFirstDay)
  return {
    ...{ id, kind, serialNumber, type, digits, isRemote, installedOn, installedM3 },
    removedM3: isRemoved ? row.removedM3 : null,
    removedOn: earlierOf(isRemoved ? row.meterRemovedOn : null, closedBy(row.pointClosedOn, span.today)),
    billed: billedInTime(row, span),
    own: [
      ...live.filter((entry) => entry !== counting).map((entry) => toOwnState(entry, span)),
      ...keptInTime(row, span),
    ],
    time: { startsOn: row.startsOn, endsOn: row.endsOn },
    counting: counting && toCountingEntry(counting),
  }
}

/**
 * The last one however old it is, and of the time before the one that it began with: what the meter showed when somebody else
 * left is where whoever comes begins.
 */
function billedInTime(row: KnownMeterRow, { since }: KnownSpan): BilledState[] {
  const upToEnd = (row.billed ?? []).filter(([readOn]) => readOn <= row.endsOn)
  const first = upToEnd.findIndex(([readOn]) => readOn <= row.startsOn)
  return upToEnd
    .slice(0, first === -1 ? undefined : first + 1)
    .filter(([readOn], index) => index === 0 || readOn >= since)
    .map(toBilledState)
}

function keptInTime(row: KnownMeterRow, { since, windowFirstDay }: KnownSpan): KnownOwnState[] {
  const liveFrom = earlierOf(row.ownFrom, windowFirstDay)
  return (row.own ?? [])
    .filter(([window]) => window >= since && (liveFrom === null || window < liveFrom))
    .filter(([, , enteredOn]) => isInTime(row, enteredOn))
    .map(toKeptState)
}

const toBilledState = ([readOn, valueM3, source]: BilledTuple): BilledState => ({ readOn, valueM3, source })
const toKeptState = ([windowFirstDay, valueM3, readOn]: OwnTuple): KnownOwnState => ({
  readOn,
  valueM3,
  windowFirstDay,
})
const toCountingEntry = ([, valueM3, enteredAt, sequence, isOwn]: LiveTuple): CountingEntry => ({
  ...{ valueM3, isOwn, sequence },
  enteredAt: new Date(enteredAt),
  isLate: false,
})
const dayOfEntry = (enteredAt: string, zone: Pick<KnownSpan, 'timeZone'>): string => dayAt(new Date(enteredAt), zone)
const toOwnState = ([windowFirstDay, valueM3, enteredAt]: LiveTuple, zone: KnownSpan): KnownOwnState => ({
  readOn: dayOfEntry(enteredAt, zone),
  valueM3,
  windowFirstDay,
})

/** At a closed point nothing is read any more: its meters are gone for whoever shows, asks or judges. */
function closedBy(closedOn: string | null, today: string): string | null {
  return closedOn !== null && closedOn <= today ? closedOn : null
}

function earlierOf(day: string | null, other: string | null): string | null {
  if (day === null || other === null) return day ?? other
  return day < other ? day : other
}
