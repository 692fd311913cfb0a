import { addDays } from '@moja-komunala/rules/days.ts'
import fc from 'fast-check'

/*
 * A metering point that changes hands, by chance: who uses it when, which meters stand there, what is billed and handed in. What of
 * it lies in whose time is said here by the days alone, and by nothing of the portal's.
 */

/** Whom there is: their places in a list of accounts. */
export const peopleCount = 4
type Person = number

/** Somebody's time at the point: one account, or two of a household. */
export interface Stay {
  readonly people: readonly Person[]
  /** Undefined where nobody knows since when. */
  readonly from: string | undefined
  /** Undefined while it goes on. */
  readonly to: string | undefined
  /** The day on which billing says so, and that on which the accounts are linked; undefined where they never are. */
  readonly toldOn: string
  readonly linkedOn: string | undefined
  /** The day on which billing says that it is over, where nobody comes at once. */
  readonly endToldOn: string | undefined
  readonly isBusiness: boolean
}

export interface PlannedMeter {
  readonly kind: 'cold' | 'hot'
  readonly installedOn: string
  readonly removedOn: string | undefined
  readonly isRemovalNoted: boolean
}

export interface PlannedBill {
  readonly meter: number
  readonly readOn: string
  readonly source: 'billed' | 'estimated'
}

/** What billing charges for, and what comes in for it. */
export interface PlannedInvoice {
  readonly issuedOn: string
  readonly from: string
  readonly to: string
  /** The stay whose customer it names; undefined where it names nobody. */
  readonly namedFor: number | undefined
  /** The one that it settles. */
  readonly preceding: PlannedInvoice | undefined
  readonly isPaid: boolean
}

export interface PlannedEntry {
  readonly meter: number
  readonly by: Person
  readonly enteredAt: Date
  readonly arrivedAt: Date
  readonly hasNote: boolean
  readonly hasPhoto: boolean
}

export interface Plan {
  /** When all of it is looked at. */
  readonly now: Date
  readonly stays: readonly Stay[]
  readonly meters: readonly PlannedMeter[]
  readonly bills: readonly PlannedBill[]
  readonly entries: readonly PlannedEntry[]
  readonly invoices: readonly PlannedInvoice[]
  /** The days on which something was paid for no single invoice. */
  readonly deposits: readonly string[]
  /** In the last stay. */
  readonly closedOn: string | undefined
}

/** Winter and summer time alike: noon in London is a day's middle in Zagorje. */
export const dayOf = (instant: Date): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Ljubljana' }).format(instant)

export const isIn = ({ from, to }: Pick<Stay, 'from' | 'to'>, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to)

/** A meter is seen by whoever's time it stood in, its first and its last day included. */
export const isMeterSeen = ({ installedOn, removedOn }: PlannedMeter, { from, to }: Stay): boolean =>
  (to === undefined || installedOn <= to) && (from === undefined || removedOn === undefined || removedOn >= from)

/** A bill's reading is seen where its day lies in the time, or as the one that the time began with. */
export function isBillSeen({ meters, bills }: Plan, bill: PlannedBill, stay: Stay): boolean {
  const meter = meters[bill.meter]
  if (!meter || !isMeterSeen(meter, stay)) return false
  if (isIn(stay, bill.readOn)) return true
  const { from } = stay
  if (from === undefined || bill.readOn > from) return false
  return !bills.some((other) => other.meter === bill.meter && other.readOn > bill.readOn && other.readOn <= from)
}

export const isEntrySeen = (entry: PlannedEntry, stay: Stay): boolean => isIn(stay, dayOf(entry.enteredAt))

/** An invoice is seen by whom it names, else by whose time its period lies in; the day on which the point changes hands may be in both. */
export function isInvoiceSeen({ stays }: Plan, { namedFor, from, to }: PlannedInvoice, stay: Stay): boolean {
  if (namedFor !== undefined) return stays[namedFor] === stay
  const around = stays.filter(
    (each) => (each.from === undefined || each.from <= from) && (each.to === undefined || to <= addDays(each.to, 1)),
  )
  return (around.find((each) => isIn(each, from)) ?? around[0]) === stay
}

/** Where an account looks: whoever comes back looks at the newer time. */
export function stayOf(stays: readonly Stay[], person: Person): Stay | undefined {
  return stays.findLast(({ people, linkedOn }) => linkedOn !== undefined && people.includes(person))
}

const given = fc.record({
  lastDay: fc.constantFrom('2026-11-26', '2026-11-29', '2026-12-02', '2026-12-06'),
  stays: fc.array(
    fc.record({
      people: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1, maxLength: 2 }),
      // Short ones more often: then a point changes hands within a window.
      days: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 2, max: 12 }) },
        { weight: 2, arbitrary: fc.integer({ min: 13, max: 70 }) },
      ),
      emptyDays: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 15 })),
      toldAfter: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 })),
      linkedAfter: fc.nat({ max: 3 }),
      isBusiness: fc.boolean(),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  cold: fc.uniqueArray(fc.integer({ min: -150, max: -1 }), { maxLength: 2 }),
  hot: fc.option(fc.uniqueArray(fc.integer({ min: -90, max: -1 }), { maxLength: 1 })),
  isRemovalNoted: fc.boolean(),
  bills: fc.array(
    fc.record({
      meter: fc.nat({ max: 4 }),
      daysAgo: fc.nat({ max: 230 }),
      source: fc.constantFrom('billed' as const, 'billed' as const, 'estimated' as const),
    }),
    { minLength: 4, maxLength: 16 },
  ),
  entries: fc.array(
    fc.record({
      // The later ones more often: they are seen as readings, and not only in the history.
      window: fc.constantFrom('2026-08-25', '2026-09-25', '2026-10-25', '2026-11-25', '2026-11-25', '2026-11-25'),
      // In summer it opens an hour later by this reckoning, and closes 190 hours after that.
      hour: fc.nat({ max: 189 }),
      waitedHours: fc.option(fc.nat({ max: 40 })),
      kind: fc.constantFrom('cold' as const, 'cold' as const, 'hot' as const),
      who: fc.nat({ max: 1 }),
      hasNote: fc.boolean(),
      hasPhoto: fc.boolean(),
    }),
    { minLength: 5, maxLength: 18 },
  ),
  invoices: fc.array(
    fc.record({
      issuedDaysAgo: fc.nat({ max: 60 }),
      endsBefore: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 })),
      days: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 30 })),
      namedFor: fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 1 }),
      isSettlement: fc.boolean(),
      isPaid: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  deposits: fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 2 }),
  closedDaysAgo: fc.option(fc.nat({ max: 4 }), { freq: 2 }),
})
type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never

export const plans: fc.Arbitrary<Plan> = given.map(toPlan)

function toPlan({ lastDay, ...chosen }: Given): Plan {
  const now = new Date(`${lastDay}T17:00:00Z`)
  const stays = toStays(chosen.stays, lastDay)
  const meters = [
    ...toMeters('cold', chosen.cold, lastDay, chosen.isRemovalNoted),
    ...(chosen.hot ? toMeters('hot', chosen.hot, lastDay, chosen.isRemovalNoted) : []),
  ]
  const invoices = toInvoices(chosen.invoices, stays, lastDay)
  const last = stays.at(-1)
  const closedOn = chosen.closedDaysAgo === null ? undefined : addDays(lastDay, -chosen.closedDaysAgo)
  return {
    ...{ now, stays, meters },
    bills: toBills(chosen.bills, meters, lastDay),
    entries: chosen.entries.flatMap((entry) => toEntry(entry, { stays, meters, now })),
    invoices,
    deposits: chosen.deposits
      .map((daysAgo) => addDays(lastDay, -daysAgo))
      .filter((day) => !invoices.some(({ issuedOn }) => issuedOn === day)),
    closedOn: closedOn !== undefined && last && last.toldOn < closedOn && isIn(last, closedOn) ? closedOn : undefined,
  }
}

function toStays(given: Given['stays'], lastDay: string): Stay[] {
  const wholeDays = given.reduce((sum, { days, emptyDays }) => sum + days + emptyDays, 0)
  let next = addDays(lastDay, 1 - wholeDays)
  return given.map(({ people, days, emptyDays, toldAfter, linkedAfter, isBusiness }, index): Stay => {
    const from = next
    const to = addDays(from, days - 1)
    next = addDays(to, emptyDays + 1)
    const isLast = index === given.length - 1
    const toldOn = earlier(addDays(from, toldAfter), to)
    const linkedOn = addDays(toldOn, linkedAfter)
    return {
      ...{ people, isBusiness, toldOn },
      from: index === 0 ? undefined : from,
      to: isLast && emptyDays === 0 ? undefined : to,
      linkedOn: linkedOn <= to ? linkedOn : undefined,
      endToldOn: emptyDays > 0 ? earlier(addDays(to, 1 + toldAfter), addDays(next, -1)) : undefined,
    }
  })
}

const earlier = (day: string, other: string): string => (day < other ? day : other)

function toMeters(
  kind: 'cold' | 'hot',
  exchanges: readonly number[],
  lastDay: string,
  isNoted: boolean,
): PlannedMeter[] {
  const days = exchanges.toSorted((a, b) => a - b).map((days) => addDays(lastDay, days))
  return ['2020-01-01', ...days].map((installedOn, index) => ({
    ...{ kind, installedOn, removedOn: days[index], isRemovalNoted: isNoted },
  }))
}

function toBills(given: Given['bills'], meters: readonly PlannedMeter[], lastDay: string): PlannedBill[] {
  const bills = given.flatMap(({ meter: at, daysAgo, source }): PlannedBill[] => {
    const meter = at % meters.length
    const [readOn, stood] = [addDays(lastDay, -daysAgo), meters[meter]]
    if (!stood || readOn < stood.installedOn || (stood.removedOn !== undefined && readOn > stood.removedOn)) return []
    return [{ meter, readOn, source }]
  })
  return [...new Map(bills.map((bill) => [`${bill.meter} ${bill.readOn}`, bill])).values()]
}

/** No two of a day, so that lists have one order. */
function toInvoices(given: Given['invoices'], stays: readonly Stay[], lastDay: string): PlannedInvoice[] {
  const invoices: PlannedInvoice[] = []
  const days = new Map(given.map((each) => [each.issuedDaysAgo, each]))
  for (const { issuedDaysAgo, endsBefore, days: length, namedFor, isSettlement, isPaid } of days.values()) {
    const issuedOn = addDays(lastDay, -issuedDaysAgo)
    const to = addDays(issuedOn, -endsBefore)
    invoices.push({
      ...{ issuedOn, from: addDays(to, -length), to, isPaid },
      namedFor: namedFor !== undefined && namedFor < stays.length ? namedFor : undefined,
      preceding: isSettlement ? invoices.at(-1) : undefined,
    })
  }
  return invoices
}

/** By whoever billing knew of at that moment: also on days that billing said later were somebody else's. */
function toEntry(
  { window, hour, waitedHours, kind, who, hasNote, hasPhoto }: Given['entries'][number],
  { stays, meters, now }: Pick<Plan, 'stays' | 'meters' | 'now'>,
): PlannedEntry[] {
  const opensAt = Date.parse(`${window}T01:00:00+01:00`)
  const arrivedAt = new Date(opensAt + hour * 3_600_000)
  const day = dayOf(arrivedAt)
  const known = stays.findLast(({ toldOn }) => toldOn < day)
  const meter = meters.findIndex(
    (each) => each.kind === kind && each.installedOn <= day && (each.removedOn === undefined || each.removedOn > day),
  )
  const isKnownToBeOver = known?.endToldOn !== undefined && known.endToldOn <= day
  if (
    !known ||
    known.linkedOn === undefined ||
    known.linkedOn >= day ||
    meter === -1 ||
    arrivedAt >= now ||
    isKnownToBeOver
  )
    return []
  const claimed = new Date(arrivedAt.getTime() - (waitedHours ?? 0) * 3_600_000)
  const isPossible = claimed.getTime() >= opensAt && isIn({ from: known.from, to: undefined }, dayOf(claimed))
  const enteredAt = waitedHours !== null && isPossible ? claimed : arrivedAt
  return [{ meter, by: known.people[who] ?? known.people[0] ?? 0, enteredAt, arrivedAt, hasNote, hasPhoto }]
}
