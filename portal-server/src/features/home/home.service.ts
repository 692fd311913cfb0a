import { findReadingWindow, findShownWindow, type ReadingWindow } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { toAnnouncementAtHome } from '../announcements/announcement-at-home.ts'
import type { PublicAnnouncements } from '../announcements/public-announcements.ts'
import { longAgo, reachFarEnough, recentMonths, type RecentMonths } from '../consumption/recent-months.ts'
import { toOpenBills } from '../invoices/open-bills.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'
import { spanBefore } from '../known-meters/known-span.ts'
import { toOccupiedDays } from '../metering-points/meter-view.ts'
import { parsePlace, placeOf } from '../metering-points/point-place.ts'
import { toReadingWindowView } from '../readings/reading-view.ts'
import { toOpenUses } from '../unusual-use/open-uses.ts'
import { findKeptHome, listHome, pointsAtHome, type HomeSpan, type PointAtHome } from './home.repository.ts'
import type { HomeView, PointAtHomeView } from './home.schema.ts'

export interface HomeDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
  readonly announcements: Pick<PublicAnnouncements, 'listOf'>
}

/** Tells an account what there is to do, and what was used last, at all of its points. */
export class HomeService {
  readonly #dependencies: HomeDependencies

  constructor(dependencies: HomeDependencies) {
    this.#dependencies = dependencies
  }

  async get(actor: AccountActor, after: string | undefined): Promise<HomeView> {
    const { clock, config, announcements } = this.#dependencies
    const rule = config.readingWindowRule
    const now = clock()
    const window = findReadingWindow(now, rule)
    const { isOver: afterOver, number: afterNumber } = parsePlace(after)
    const span = { ...spanBefore(findShownWindow(now, rule), { actor, now, rule }), afterOver, afterNumber }
    const [points, announced] = await Promise.all([this.#list(span), announcements.listOf(sightOf(actor), span.today)])
    const views = points.map((point) => this.#toView(point, window, span))
    const { shown, next } = cutPage(views, pointsAtHome, placeOf)
    return {
      ...{ readingWindow: toReadingWindowView(window), meteringPoints: [...shown], next },
      announcements: announced.map(toAnnouncementAtHome),
    }
  }

  /** By what is kept of the meters, where the last months need no more. */
  async #list(span: HomeSpan): Promise<PointAtHome[]> {
    const { db, config } = this.#dependencies
    const kept = await findKeptHome(db, span)
    const isEnough = kept?.every(({ meters }) => reachFarEnough(meters, span, config.readingWindowRule))
    if (kept && isEnough) return kept
    return listHome(db, { ...span, since: longAgo(span.today) })
  }

  #toView(point: PointAtHome, window: ReadingWindow, span: HomeSpan): PointAtHomeView {
    const { today } = span
    const rule = this.#dependencies.config.readingWindowRule
    const { id, number, name, address, closed_on: closedOn, open_bills, open_uses } = point
    const isOver = point.ends_on < today
    const toRead = point.meters.filter(({ isRemote, removedOn }) => !isRemote && removedOn === null)
    const handedIn = window.isOpen ? toRead.flatMap(toHandedIn).toSorted(coldFirst) : []
    const { bills, creditCents } = toOpenBills(open_bills, today)
    return {
      ...{ id, number, name, address, closedOn, occupiedTo: toOccupiedDays(point).occupiedTo, isOver },
      ...{ metersToRead: toRead.length, metersHandedIn: handedIn.length, handedIn },
      consumption: toConsumption(
        recentMonths(
          point.meters.map((meter) => withCounting(meter, span)),
          today,
          rule,
        ),
      ),
      ...{ openBills: [...bills], creditCents },
      // Somebody else answers for the time after.
      unusualUse: isOver ? [] : toOpenUses(open_uses),
    }
  }
}

type HandedIn = PointAtHomeView['handedIn'][number]

function toHandedIn({ id: meterId, kind, counting }: KnownMeter): HandedIn[] {
  return counting ? [{ meterId, kind, valueM3: counting.valueM3, enteredAt: counting.enteredAt.toISOString() }] : []
}

const coldFirst = (one: HandedIn, other: HandedIn): number => one.kind.localeCompare(other.kind)

/** What was handed in last is among what was used. */
function withCounting(meter: KnownMeter, { windowFirstDay, timeZone }: HomeSpan): KnownMeter {
  const { counting, own } = meter
  if (!counting) return meter
  const { valueM3, enteredAt } = counting
  return { ...meter, own: [{ readOn: dayAt(enteredAt, { timeZone }), valueM3, windowFirstDay }, ...own] }
}

const toConsumption = (recent: RecentMonths | null): PointAtHomeView['consumption'] =>
  recent && { ...recent, litres: [...recent.litres] }
