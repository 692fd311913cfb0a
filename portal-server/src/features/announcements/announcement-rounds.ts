import { findRepeatDue, isRepeated, type RoundKind } from '@moja-komunala/rules/announcement-deadlines.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import { DateTime } from 'luxon'
import type { Config } from '../../config.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { PutIn } from '../../platform/jobs/jobs.ts'
import type { LetterOf } from '../../platform/messages/letters.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import { countTold, listTold } from '../../platform/messages/told.repository.ts'
import type { RoundJob } from './announcement.jobs.ts'
import {
  letterOfKind,
  outageLetter,
  supplyNewsLetter,
  waterSafetyLetter,
  type AnnouncementContent,
  type Said,
} from './announcement.letter.ts'
import {
  findAnnouncement,
  findRound,
  insertRound,
  listOpenRounds,
  listRestrictions,
  listRounds,
  lockAnnouncement,
  lockUnwrittenRound,
  updateRound,
  type RoundRow,
} from './announcement.repository.ts'
import { countInArea, listAccountsInArea, listZoneNames, resolveArea, type ResolvedArea } from './area.repository.ts'
import { sayWhere } from './announcement-texts.ts'
import { stateAt, toAnnouncement, type Announcement } from './stored-announcement.ts'

export interface AnnouncementRoundsDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule' | 'announcementHour'>
  readonly clock: Clock
  readonly messages: Messages
  readonly putInRounds: PutIn<RoundJob>
  /** Has those who work look at once. */
  readonly hurry: () => void
}

/** The first ones are on their way while the rest is still being written. */
const firstTogether = 100
const together = 1_000

/** Takes announcements to customers: once each time that it is due, whatever dies meanwhile. */
export class AnnouncementRounds {
  readonly #dependencies: AnnouncementRoundsDependencies
  readonly #writeLetters: ReadonlyMap<string, WriteLetters<AnnouncementContent>>

  constructor(dependencies: AnnouncementRoundsDependencies) {
    this.#dependencies = dependencies
    const letters = [outageLetter, waterSafetyLetter, supplyNewsLetter]
    this.#writeLetters = new Map(
      letters.map((letter) => [
        letter.name,
        dependencies.messages.open(letter, (written) => this.#bringUpToDate(written)),
      ]),
    )
  }

  /** Begins a round with whatever makes it due. The announcement is locked; after the commit, `hurry`. */
  async begin(
    trx: Database,
    announcement: Announcement,
    { kind, day = null, idempotencyKey = null }: BegunRound,
  ): Promise<void> {
    const { putInRounds, clock } = this.#dependencies
    const { today } = this.#now()
    const { points, pointsWithoutAccount } = await countInArea(
      trx,
      await resolveArea(trx, announcement.area, today),
      today,
    )
    const { id } = await insertRound(trx, {
      ...{ announcementId: announcement.id, kind, day, idempotencyKey, startedAt: clock() },
      ...{ points, pointsWithoutAccount },
    })
    await putInRounds(trx, [{ key: id, data: { roundId: id } }])
  }

  hurry(): void {
    this.#dependencies.hurry()
  }

  /**
   * Writes a round's letters, in chunks that are each committed with how far it is: what was cut off goes on there.
   *
   * @returns how many accounts there are
   */
  async write(roundId: string): Promise<number> {
    const { db, messages } = this.#dependencies
    const round = await findRound(db, roundId)
    const row = round && (await findAnnouncement(db, round.announcementId))
    if (!row) return 0
    const announcement = toAnnouncement(row)
    const area = await resolveArea(db, announcement.area, this.#now().today)
    for (;;) {
      const written = await db
        .transaction()
        .execute(async (trx) => this.#writeChunk(trx, { roundId, announcement, area }))
      messages.hurry()
      if (written.isDone) return written.accounts
    }
  }

  /** Every minute: repeats that are due, rounds that nobody is at, and what became of the others. */
  async goOn(): Promise<void> {
    await this.#repeat()
    await this.#takeUp()
    await this.countUp()
  }

  /** @param announcementId of one alone */
  async countUp(announcementId?: string): Promise<void> {
    const { db, clock } = this.#dependencies
    for (const round of await listOpenRounds(db)) {
      if (announcementId !== undefined && round.announcementId !== announcementId) continue
      const row = await findAnnouncement(db, round.announcementId)
      if (!row) continue
      const told = await countTold(db, { letter: letterOfKind(row.kind).name, occasion: occasionOf(round) })
      await updateRound(db, round.id, {
        ...{ reached: told.reached, waiting: told.waiting, unreached: told.unreached },
        last_handed_over_at: told.lastReachedAt,
        ...(round.writtenAt !== null && told.waiting === 0 && { settled_at: clock() }),
      })
    }
  }

  async #writeChunk(
    trx: Database,
    { roundId, announcement, area }: { roundId: string; announcement: Announcement; area: ResolvedArea },
  ): Promise<{ readonly isDone: boolean; readonly accounts: number }> {
    // Another replica may be at it, too: one after the other.
    const round = await lockUnwrittenRound(trx, roundId)
    if (!round) return { isDone: true, accounts: 0 }
    const most = round.accounts === 0 ? firstTogether : together
    const subjects = await this.#listRecipients(trx, round, { announcement, area, most })
    const occasion = occasionOf(round)
    const content = { roundId, said: null }
    const end = endOf(announcement, round.kind)
    await this.#writeLetters.get(letterOfKind(announcement.kind).name)?.(
      trx,
      subjects.map((subject) => ({ subject, occasion, content, ...(end && { expiresAt: end }) })),
    )
    const isDone = subjects.length < most
    const accounts = round.accounts + subjects.length
    await updateRound(trx, roundId, {
      accounts,
      written_to: isDone ? '' : (subjects.at(-1) ?? ''),
      ...(isDone && { written_at: this.#dependencies.clock() }),
    })
    return { isDone, accounts }
  }

  /** Whoever looks at a point there today; of a revocation, whoever was told before, wherever they live now. */
  async #listRecipients(
    trx: Database,
    round: RoundRow,
    { announcement, area, most }: { announcement: Announcement; area: ResolvedArea; most: number },
  ): Promise<string[]> {
    const after = round.writtenTo
    if (round.kind !== 'revocation') return listAccountsInArea(trx, area, this.#now().today, { after, most })
    const before = (await listRounds(trx, announcement.id)).filter(({ number }) => number < round.number)
    const letter = letterOfKind(announcement.kind).name
    return listTold(trx, { letter, occasions: before.map(occasionOf) }, after, most)
  }

  async #repeat(): Promise<void> {
    const { db, config } = this.#dependencies
    const { now, hour, timeZone } = this.#now()
    if (hour < config.announcementHour) return
    for (const { id } of await listRestrictions(db)) {
      const hasBegun = await db.transaction().execute(async (trx) => {
        const row = await lockAnnouncement(trx, id)
        if (row?.state !== 'sent') return false
        const rounds = (await listRounds(trx, id)).map((round) => ({ ...round, toldAt: null }))
        const day = findRepeatDue({ kind: row.kind, rounds, revokedAt: row.revokedAt }, { now, timeZone })
        if (day === undefined) return false
        await this.begin(trx, toAnnouncement(row), { kind: 'repeat', day })
        return true
      })
      if (hasBegun) this.hurry()
    }
  }

  /** A job that was lost, or set aside, leaves a round half written. */
  async #takeUp(): Promise<void> {
    const { db, putInRounds } = this.#dependencies
    const unwritten = (await listOpenRounds(db)).filter(({ writtenAt }) => writtenAt === null)
    if (unwritten.length === 0) return
    await db.transaction().execute((trx) =>
      putInRounds(
        trx,
        unwritten.map(({ id }) => ({ key: id, data: { roundId: id } })),
      ),
    )
    this.hurry()
  }

  /** As it stands when they are sent. One that a later round says better isn't needed any more. */
  async #bringUpToDate(letters: readonly LetterOf<AnnouncementContent>[]): Promise<Map<string, AnnouncementContent>> {
    const said = new Map<string, Said | undefined>()
    for (const roundId of new Set(letters.map(({ content }) => content.roundId)))
      said.set(roundId, await this.#say(roundId))
    return new Map(
      letters.flatMap(({ messageId, content: { roundId } }) => {
        const now = said.get(roundId)
        return now ? [[messageId, { roundId, said: now }] as const] : []
      }),
    )
  }

  async #say(roundId: string): Promise<Said | undefined> {
    const { db, clock } = this.#dependencies
    const round = await findRound(db, roundId)
    const row = round && (await findAnnouncement(db, round.announcementId))
    if (!round || !row) return undefined
    const last = (await listRounds(db, row.id)).at(-1)
    const isOver = stateAt(row, clock()) === 'over'
    if (last?.id !== roundId || (isOver && round.kind !== 'revocation')) return undefined
    return this.say(db, toAnnouncement(row), round.kind)
  }

  /** What goes out. Before it is sent something may be missing, which is left empty. */
  async say(db: Database, announcement: Announcement, round: RoundKind): Promise<Said> {
    const { kind, code, texts, area, startsAt, expectedEnd, revocationNote } = announcement
    const zoneNames = await listZoneNames(db, area.supplyZoneIds)
    const wordsIn = (locale: 'sl' | 'en') => ({
      what: texts[locale].what ?? '',
      cause: texts[locale].cause,
      whatToDo: texts[locale].whatToDo ?? '',
      where: sayWhere(area, locale, zoneNames),
    })
    return {
      ...{ kind, round, code, words: { sl: wordsIn('sl'), en: wordsIn('en') }, revocationNote },
      startsAt: startsAt.toISOString(),
      expectedEnd: expectedEnd?.toISOString() ?? null,
    }
  }

  #now() {
    const { clock, config } = this.#dependencies
    const { timeZone } = config.readingWindowRule
    const now = clock()
    const { hour } = DateTime.fromJSDate(now, { zone: timeZone })
    return { now, hour, timeZone, today: dayAt(now, { timeZone }) }
  }
}

interface BegunRound {
  readonly kind: RoundKind
  readonly day?: string | null
  readonly idempotencyKey?: string | null
}

/** What ends by itself needn't be said any more then. */
const endOf = ({ kind, expectedEnd }: Announcement, round: RoundKind): Date | undefined =>
  round === 'revocation' || isRepeated(kind) ? undefined : (expectedEnd ?? undefined)

const occasionOf = ({ announcementId, number }: Pick<RoundRow, 'announcementId' | 'number'>): string =>
  `${announcementId}/${number}`
