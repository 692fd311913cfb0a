import { isInArea } from '@moja-komunala/rules/announcement-area.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { findByCode, listInForceSince, listLastTold } from './announcement.repository.ts'
import { listPlaces, listZoneNames } from './area.repository.ts'
import { sayWhere } from './announcement-texts.ts'
import { isListed, stateAt, toAnnouncement, type Announcement } from './stored-announcement.ts'
import type { Locale } from '../../platform/locale.ts'

export interface PublicAnnouncementsDependencies {
  readonly db: Database
  readonly clock: Clock
}

/** An announcement as anybody sees it. */
export interface PublicAnnouncement extends Announcement {
  readonly shownState: ReturnType<typeof stateAt>
  /** When something was said of it last. */
  readonly toldAt: Date
  readonly where: Readonly<Record<Locale, string>>
}

const msPerDay = 86_400_000
const recentDays = 30
/** The same for everybody: it is asked for once in a while, however many look. */
const keptMs = 1_000

/** What anybody may read of what was announced, and what concerns an account's own points. */
export class PublicAnnouncements {
  readonly #dependencies: PublicAnnouncementsDependencies
  #kept: { readonly until: number; readonly recent: Promise<PublicAnnouncement[]> } | undefined

  constructor(dependencies: PublicAnnouncementsDependencies) {
    this.#dependencies = dependencies
  }

  /** In force, and ended within a month; those that were sent last first. */
  async list(): Promise<PublicAnnouncement[]> {
    return (await this.#listRecent()).filter(isListed)
  }

  /** By its address, which whoever was told has, whatever it is about. */
  async find(code: string): Promise<PublicAnnouncement | undefined> {
    const row = await findByCode(this.#dependencies.db, code)
    if (!row) return undefined
    const [shown] = await this.#show([toAnnouncement(row)])
    return shown
  }

  /** What is in force where an account takes water, and what was lifted there within a day. */
  async listOf(sight: { readonly subject: string }, today: string): Promise<PublicAnnouncement[]> {
    const since = new Date(this.#dependencies.clock().getTime() - msPerDay)
    const current = (await this.#listRecent()).filter(
      ({ shownState, revokedAt }) => shownState === 'sent' || (revokedAt !== null && revokedAt > since),
    )
    if (current.every(({ area }) => area.isEverywhere)) return current
    const places = await listPlaces(this.#dependencies.db, sight, today)
    return current.filter(({ area }) => area.isEverywhere || places.some((place) => isInArea(place, area)))
  }

  async #listRecent(): Promise<PublicAnnouncement[]> {
    const { db, clock } = this.#dependencies
    if (this.#kept && this.#kept.until > performance.now()) return this.#kept.recent
    const since = new Date(clock().getTime() - recentDays * msPerDay)
    const recent = listInForceSince(db, since).then((rows) => this.#show(rows.map(toAnnouncement)))
    const kept = { until: performance.now() + keptMs, recent }
    this.#kept = kept
    recent.catch(() => {
      if (this.#kept === kept) this.#kept = undefined
    })
    return recent
  }

  async #show(announcements: readonly Announcement[]): Promise<PublicAnnouncement[]> {
    const { db, clock } = this.#dependencies
    if (announcements.length === 0) return []
    const now = clock()
    const zoneNames = await listZoneNames(
      db,
      announcements.flatMap(({ area }) => area.supplyZoneIds),
    )
    const told = await listLastTold(
      db,
      announcements.map(({ id }) => id),
    )
    return announcements.map((one) => ({
      ...one,
      shownState: stateAt(one, now),
      toldAt: one.revokedAt ?? told.get(one.id) ?? one.sentAt ?? one.createdAt,
      where: { sl: sayWhere(one.area, 'sl', zoneNames), en: sayWhere(one.area, 'en', zoneNames) },
    }))
  }
}
