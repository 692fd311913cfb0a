import { randomInt, randomUUID } from 'node:crypto'
import { listDeadlines } from '@moja-komunala/rules/announcement-deadlines.ts'
import { isChosenByCustomer } from '@moja-komunala/rules/notice-kinds.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { Staff, System } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { HttpProblem, type BodyFault } from '../../platform/http/problem.ts'
import { localeSchema } from '../../platform/locale.ts'
import type { MuteLinks } from '../../platform/messages/choices/mute-link.ts'
import { shortWithLinks, writeLetter, writeShortLetter } from '../../platform/messages/letter.ts'
import { writeMail } from '../../platform/messages/mail-writing.ts'
import { partsOf, textAsSent } from '../../platform/messages/sms/gsm.ts'
import { announcementPath } from './announcement-path.ts'
import type { AnnouncementRounds } from './announcement-rounds.ts'
import { letterOfKind } from './announcement.letter.ts'
import {
  dropDraft,
  findAnnouncement,
  findByKey,
  findRoundByKey,
  insertAnnouncement,
  insertDeed,
  listAnnouncements,
  listDeeds,
  listRounds,
  lockAnnouncement,
  updateAnnouncement,
  type Deed,
} from './announcement.repository.ts'
import type {
  AnnouncementDetailView,
  AnnouncementView,
  ChangeAnnouncement,
  ExtendAnnouncement,
  NewAnnouncement,
  PreviewView,
  RevocationNote,
} from './announcement.schema.ts'
import { countInArea, listKnownNumbers, listZoneNames, resolveArea } from './area.repository.ts'
import { isListed, stateAt, toAnnouncement, type Announcement } from './stored-announcement.ts'

export interface AnnouncementDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule' | 'portalUrl'> & {
    readonly sms: Pick<Config['sms'], 'keepsCarons'>
  }
  readonly clock: Clock
  readonly muteLinks: MuteLinks
  readonly rounds: AnnouncementRounds
}

type Actor = System | Staff

const pageSize = 50
/** Without those that are taken for one another. */
const codeLetters = 'abcdefghijkmnpqrstuvwxyz23456789'
const codeLength = 8
/** Clocks differ. */
const leewayMs = 120_000

/** What the utility announces: entered, sent, extended, revoked, and shown to whoever asks what was done and when. */
export class AnnouncementService {
  readonly #dependencies: AnnouncementDependencies

  constructor(dependencies: AnnouncementDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Enters a draft. The same request once more answers the same draft.
   *
   * @throws HttpProblem validation-failed
   */
  async create(actor: Actor, given: NewAnnouncement, idempotencyKey: string): Promise<AnnouncementDetailView> {
    const { db, clock } = this.#dependencies
    await this.#check(given)
    const id = await db.transaction().execute(async (trx) => {
      const row = await insertAnnouncement(trx, {
        ...{ code: newCode(), kind: given.kind, idempotency_key: idempotencyKey, created_at: clock() },
        ...{ area: JSON.stringify(given.area), texts: JSON.stringify(given.texts) },
        starts_at: new Date(given.startsAt),
        expected_end: given.expectedEnd === null ? null : new Date(given.expectedEnd),
        known_since: new Date(given.knownSince),
      })
      if (row) await this.#note(trx, actor, { id: row.id, deed: 'created', action: 'createAnnouncement' })
      return row?.id
    })
    return this.get(id ?? (await findByKey(db, idempotencyKey))?.id ?? '')
  }

  /** @throws HttpProblem not-found, announcement-changed, announcement-sent, validation-failed */
  async change(actor: Actor, id: string, { version, ...changes }: ChangeAnnouncement): Promise<AnnouncementDetailView> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      const known = await this.#lockDraft(trx, id, version)
      const given = { ...toNew(known), ...withoutGaps(changes) }
      await this.#check(given)
      await updateAnnouncement(trx, id, {
        ...{ kind: given.kind, area: JSON.stringify(given.area), texts: JSON.stringify(given.texts) },
        starts_at: new Date(given.startsAt),
        expected_end: given.expectedEnd === null ? null : new Date(given.expectedEnd),
        known_since: new Date(given.knownSince),
      })
      await this.#note(trx, actor, { id, deed: 'changed', action: 'changeAnnouncement' })
    })
    return this.get(id)
  }

  /** Of a draft nothing stays but who dropped it. @throws HttpProblem not-found, announcement-sent */
  async drop(actor: Actor, id: string): Promise<void> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      const known = await lock(trx, id)
      if (known.state !== 'draft' || !(await dropDraft(trx, id))) throw new HttpProblem('announcement-sent')
      await audit(trx, actor, 'change', { action: 'deleteAnnouncement', details: { announcementId: id } })
    })
  }

  /** What would go out now, and to how many. @throws HttpProblem not-found */
  async preview(actor: Actor, id: string): Promise<PreviewView> {
    const { db, config, rounds, muteLinks } = this.#dependencies
    const announcement = await this.#getAnnouncement(id)
    const today = this.#today()
    const area = await resolveArea(db, announcement.area, today)
    const counts = await countInArea(db, area, today)
    await audit(db, actor, 'read', { action: 'previewAnnouncement', details: { announcementId: id, ...counts } })
    const missing = listMissing(announcement)
    const letter = letterOfKind(announcement.kind)
    const content = { roundId: '', said: await rounds.say(db, announcement, 'first') }
    // Each has a link of its own, and all are as long.
    const muteUrl = isChosenByCustomer(letter.kind) ? muteLinks.addressOf(randomUUID()) : undefined
    const letters = localeSchema.options.map((language) => {
      const parts = [letter, content, language, config.readingWindowRule.timeZone] as const
      const text = writeLetter(...parts)
      const address = config.portalUrl + text.action.path
      const short = shortWithLinks(writeShortLetter(...parts) ?? '', language, address, muteUrl)
      const sms = textAsSent(short, config.sms)
      const mail = writeMail(text, { firstName: undefined, locale: language }, config.portalUrl, muteUrl)
      return { language, mail: { subject: text.subject, ...mail }, sms: { text: sms, ...partsOf(sms) } }
    })
    return {
      ...{ version: announcement.version, isComplete: missing.length === 0, missing, ...counts },
      streets: announcement.area.streets.map(({ street }, index) => ({
        street,
        points: area.pointsOfStreets[index] ?? 0,
      })),
      letters: missing.length === 0 ? letters : [],
    }
  }

  /**
   * Sends it, once: whoever presses twice is answered the same.
   *
   * @throws HttpProblem not-found, announcement-changed, validation-failed where something is missing
   */
  async send(actor: Actor, id: string, version: number): Promise<AnnouncementDetailView> {
    const { db, clock, rounds } = this.#dependencies
    await db.transaction().execute(async (trx) => {
      const known = await lock(trx, id)
      if (known.state !== 'draft') return
      if (known.version !== version) throw new HttpProblem('announcement-changed')
      const missing = listMissing(known)
      if (missing.length > 0)
        throw new HttpProblem('validation-failed', {
          faults: missing.map((pointer) => ({ pointer: `#${pointer}`, code: 'required' })),
        })
      const sent = await updateAnnouncement(trx, id, { state: 'sent', sent_at: clock() })
      await rounds.begin(trx, toAnnouncement(sent), { kind: 'first' })
      await this.#note(trx, actor, { id, deed: 'sent', action: 'sendAnnouncement' })
    })
    rounds.hurry()
    return this.get(id)
  }

  /**
   * Says that it lasts longer, or something else of it, and tells everybody. The same request once more tells nobody again.
   *
   * @throws HttpProblem not-found, announcement-not-in-force, validation-failed
   */
  async extend(
    actor: Actor,
    id: string,
    changes: ExtendAnnouncement,
    idempotencyKey: string,
  ): Promise<AnnouncementDetailView> {
    const { db, rounds } = this.#dependencies
    await db.transaction().execute(async (trx) => {
      const known = await lock(trx, id)
      if (await findRoundByKey(trx, id, idempotencyKey)) return
      if (known.state !== 'sent') throw new HttpProblem('announcement-not-in-force')
      const given = { ...toNew(known), ...withoutGaps(changes) }
      await this.#check(given)
      const end = given.expectedEnd === null ? null : new Date(given.expectedEnd)
      const extended = await updateAnnouncement(trx, id, { texts: JSON.stringify(given.texts), expected_end: end })
      const announcement = toAnnouncement(extended)
      const missing = listMissing(announcement)
      if (missing.length > 0)
        throw new HttpProblem('validation-failed', {
          faults: missing.map((pointer) => ({ pointer: `#${pointer}`, code: 'required' })),
        })
      await rounds.begin(trx, announcement, { kind: 'update', idempotencyKey })
      await this.#note(trx, actor, { id, deed: 'extended', action: 'extendAnnouncement' })
    })
    rounds.hurry()
    return this.get(id)
  }

  /**
   * Says that it isn't in force any more, to whoever was told that it was. Harmless to repeat.
   *
   * @throws HttpProblem not-found, announcement-not-in-force
   */
  async revoke(actor: Actor, id: string, note: RevocationNote | null): Promise<AnnouncementDetailView> {
    const { db, clock, rounds } = this.#dependencies
    await db.transaction().execute(async (trx) => {
      const known = await lock(trx, id)
      if (known.state === 'revoked') return
      if (known.state === 'draft') throw new HttpProblem('announcement-not-in-force')
      const revoked = await updateAnnouncement(trx, id, {
        ...{ state: 'revoked', revoked_at: clock() },
        revocation_note: note === null ? null : JSON.stringify(note),
      })
      await rounds.begin(trx, toAnnouncement(revoked), { kind: 'revocation' })
      await this.#note(trx, actor, { id, deed: 'revoked', action: 'revokeAnnouncement' })
    })
    rounds.hurry()
    return this.get(id)
  }

  /** The newest first. */
  async list(after: string | undefined): Promise<{ announcements: AnnouncementView[]; next: string | null }> {
    const rows = await listAnnouncements(this.#dependencies.db, after, pageSize + 1)
    const { shown, next } = cutPage(rows, pageSize, ({ entry }) => entry)
    return { announcements: shown.map((row) => this.#toView(toAnnouncement(row))), next }
  }

  /** With the clock of each deadline, and each time that it went out. @throws HttpProblem not-found */
  async get(id: string): Promise<AnnouncementDetailView> {
    const { db, clock, config, rounds } = this.#dependencies
    const announcement = await this.#getAnnouncement(id)
    await rounds.countUp(id)
    const [told, deeds] = await Promise.all([listRounds(db, id), listDeeds(db, id)])
    const toldRounds = told.map(({ kind, startedAt, writtenAt, waiting, lastHandedOverAt }) => ({
      ...{ kind, startedAt },
      // Where there is nobody to write to, the public page has told.
      toldAt: writtenAt !== null && waiting === 0 ? (lastHandedOverAt ?? writtenAt) : null,
    }))
    const { timeZone } = config.readingWindowRule
    const deadlines = listDeadlines({ ...announcement, rounds: toldRounds }, { now: clock(), timeZone })
    return {
      ...this.#toView(announcement),
      deadlines: deadlines.map(({ dueAt, metAt, ...deadline }) => ({
        ...deadline,
        ...{ dueAt: dueAt.toISOString(), metAt: metAt?.toISOString() ?? null },
      })),
      rounds: told.map(({ number, kind, day, startedAt, writtenAt, lastHandedOverAt, accounts, points, ...round }) => ({
        ...{ number, kind, day, startedAt: startedAt.toISOString(), writtenAt: writtenAt?.toISOString() ?? null },
        ...{ accounts, points, pointsWithoutAccount: round.pointsWithoutAccount },
        ...{ reached: round.reached, waiting: round.waiting, unreached: round.unreached },
        lastHandedOverAt: lastHandedOverAt?.toISOString() ?? null,
      })),
      deeds: deeds.map(({ at, ...deed }) => ({ at: at.toISOString(), ...deed })),
    }
  }

  async #getAnnouncement(id: string): Promise<Announcement> {
    const row = await findAnnouncement(this.#dependencies.db, id)
    if (!row) throw new HttpProblem('not-found')
    return toAnnouncement(row)
  }

  async #lockDraft(trx: Database, id: string, version: number): Promise<Announcement> {
    const known = await lock(trx, id)
    if (known.state !== 'draft') throw new HttpProblem('announcement-sent')
    if (known.version !== version) throw new HttpProblem('announcement-changed')
    return known
  }

  async #note(
    trx: Database,
    actor: Actor,
    { id, deed, action }: { readonly id: string; readonly deed: Deed; readonly action: string },
  ): Promise<void> {
    await insertDeed(trx, actor, { announcementId: id, deed, at: this.#dependencies.clock() })
    await audit(trx, actor, 'change', { action, details: { announcementId: id } })
  }

  /** What the schema can't see. */
  async #check({ area, startsAt, expectedEnd, knownSince }: NewAnnouncement): Promise<void> {
    const { db, clock } = this.#dependencies
    const numbers = await listKnownNumbers(db, area.meteringPointNumbers)
    const zones = await listZoneNames(db, area.supplyZoneIds)
    const faults: BodyFault[] = [
      ...unknown('meteringPointNumbers', area.meteringPointNumbers, numbers),
      ...unknown('supplyZoneIds', area.supplyZoneIds, zones),
    ]
    if (expectedEnd !== null && new Date(expectedEnd) <= new Date(startsAt))
      faults.push({ pointer: '#/expectedEnd', code: 'out-of-range', expected: '> startsAt' })
    if (new Date(knownSince).getTime() > clock().getTime() + leewayMs)
      faults.push({ pointer: '#/knownSince', code: 'in-the-future' })
    if (faults.length > 0) throw new HttpProblem('validation-failed', { faults })
  }

  #today(): string {
    const { clock, config } = this.#dependencies
    return dayAt(clock(), config.readingWindowRule)
  }

  #toView(announcement: Announcement): AnnouncementView {
    const { clock, config } = this.#dependencies
    const { id, kind, version, area, texts, revocationNote, code } = announcement
    const { startsAt, expectedEnd, knownSince, createdAt, sentAt, revokedAt } = announcement
    return {
      ...{ id, kind, state: stateAt(announcement, clock()), version, area, texts, revocationNote },
      ...{ startsAt: startsAt.toISOString(), expectedEnd: expectedEnd?.toISOString() ?? null },
      knownSince: knownSince.toISOString(),
      pageUrl: `${config.portalUrl}${announcementPath(code)}`,
      isListed: isListed(announcement),
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
    }
  }
}

async function lock(trx: Database, id: string): Promise<Announcement> {
  const row = await lockAnnouncement(trx, id)
  if (!row) throw new HttpProblem('not-found')
  return toAnnouncement(row)
}

const toNew = ({ kind, area, texts, startsAt, expectedEnd, knownSince }: Announcement): NewAnnouncement => ({
  ...{ kind, area, texts, startsAt: startsAt.toISOString(), expectedEnd: expectedEnd?.toISOString() ?? null },
  knownSince: knownSince.toISOString(),
})

type Given<Changes> = { [Name in keyof Changes]: Exclude<Changes[Name], undefined> }

/** A member that isn't named changes nothing. */
const withoutGaps = <Changes extends object>(changes: Changes): Given<Changes> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Given<Changes>

function unknown(
  name: 'meteringPointNumbers' | 'supplyZoneIds',
  given: readonly string[],
  known: { readonly has: (key: string) => boolean },
): BodyFault[] {
  return given.flatMap((key, index) =>
    known.has(key) ? [] : [{ pointer: `#/area/${name}/${index}`, code: 'not-allowed' as const }],
  )
}

/** What must be there before it goes out, as pointers. */
function listMissing({ kind, texts, area }: Announcement): string[] {
  const words = localeSchema.options.flatMap((locale) => {
    const needed = kind === 'news' ? (['what', 'whatToDo'] as const) : (['what', 'cause', 'whatToDo'] as const)
    return needed.filter((name) => (texts[locale][name] ?? '') === '').map((name) => `/texts/${locale}/${name}`)
  })
  const { isEverywhere, supplyZoneIds, streets, meteringPointNumbers } = area
  const isNowhere = !isEverywhere && supplyZoneIds.length + streets.length + meteringPointNumbers.length === 0
  return [...words, ...(isNowhere ? ['/area'] : [])]
}

const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)] ?? '').join('')
