import {
  isNoticeKind,
  type NoticeChoices,
  type NoticeKindName,
  type NoticeWay,
} from '@moja-komunala/rules/notice-kinds.ts'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { prepare } from '../../database/statement.ts'

/** By the clock on the utility's walls, such as 22:00; they may reach over midnight. */
export interface QuietHours {
  readonly from: string
  readonly until: string
}

export interface Choice {
  readonly kind: NoticeKindName
  readonly way: NoticeWay
  readonly isWanted: boolean
}

/** Who chose, and how; by a link, by which message's. */
export interface ChoiceCause {
  readonly subject: string
  readonly how: 'page' | 'link' | 'one-click' | 'staff'
  readonly messageId?: string
}

const choicesOfKind = prepare((db: Database, { subject, kind }: { readonly subject: string; readonly kind: string }) =>
  db.selectFrom('notice_choice').select(['way', 'is_wanted']).where('subject', '=', subject).where('kind', '=', kind),
)

/** What one account has chosen of one kind: asked on the path of a reading. */
export async function findChoicesOfKind(db: Database, subject: string, kind: NoticeKindName): Promise<NoticeChoices> {
  const rows = await choicesOfKind.list(db, { subject, kind })
  return { [kind]: Object.fromEntries(rows.map(({ way, is_wanted }) => [way, is_wanted])) }
}

/** What these accounts have chosen themselves. Whoever has chosen nothing isn't in it. */
export async function listChoices(db: Database, subjects: readonly string[]): Promise<Map<string, NoticeChoices>> {
  const rows = await db
    .selectFrom('notice_choice')
    .select(['subject', 'kind', 'way', 'is_wanted'])
    .where(sql<boolean>`subject = any(${subjects}::text[])`)
    .execute()
  const bySubject = new Map<string, Partial<Record<NoticeKindName, Partial<Record<NoticeWay, boolean>>>>>()
  for (const { subject, kind, way, is_wanted } of rows) {
    // A kind of a later release, or of an earlier one.
    if (!isNoticeKind(kind)) continue
    const chosen = bySubject.get(subject) ?? {}
    chosen[kind] = { ...chosen[kind], [way]: is_wanted }
    bySubject.set(subject, chosen)
  }
  return bySubject
}

/** Whoever has none isn't in it. */
export async function listQuietHours(db: Database, subjects: readonly string[]): Promise<Map<string, QuietHours>> {
  const rows = await db
    .selectFrom('notice_setting')
    .select('subject')
    .select([
      sql<string>`to_char(quiet_from, 'HH24:MI')`.as('from'),
      sql<string>`to_char(quiet_until, 'HH24:MI')`.as('until'),
    ])
    .where(sql<boolean>`subject = any(${subjects}::text[])`)
    .where('quiet_from', 'is not', null)
    .execute()
  return new Map(rows.map(({ subject, from, until }) => [subject, { from, until }]))
}

/**
 * Writes choices, and that they were made, in one statement. One that changes nothing leaves no trace: mailboxes press a button twice.
 */
export async function makeChoices(
  db: Database,
  { subject, how, messageId }: ChoiceCause,
  choices: readonly Choice[],
): Promise<void> {
  // The last one of several for the same holds.
  const each = [...new Map(choices.map((choice) => [`${choice.kind} ${choice.way}`, choice])).values()]
  await sql`
    with chosen as (
      insert into notice_choice (subject, kind, way, is_wanted)
      select ${subject}, kind, way, is_wanted
      from unnest(${each.map(({ kind }) => kind)}::text[], ${each.map(({ way }) => way)}::text[],
        ${each.map(({ isWanted }) => isWanted)}::boolean[]) as one (kind, way, is_wanted)
      order by kind, way
      on conflict (subject, kind, way) do update set is_wanted = excluded.is_wanted, chosen_at = now()
        where notice_choice.is_wanted <> excluded.is_wanted
      returning kind, way, is_wanted
    )
    insert into notice_choice_made (subject, kind, way, is_wanted, how, message_id)
    select ${subject}, kind, way, is_wanted, ${how}, ${messageId ?? null}::uuid from chosen`.execute(db)
}

/** Every choice that an account made, the oldest first. */
export async function listChoicesMade(db: Database, subject: string) {
  return db
    .selectFrom('notice_choice_made')
    .select(['kind', 'way', 'is_wanted as isWanted', 'how', 'made_at as madeAt'])
    .where('subject', '=', subject)
    .orderBy('id')
    .execute()
}

/** How an account wants to be told, whatever it is about. */
export interface NoticeSetting {
  readonly quietHours: QuietHours | undefined
  /** When it said whether it wants to give a mobile number. */
  readonly numberAskedAt: Date | null
}

export async function findSetting(db: Database, subject: string): Promise<NoticeSetting | undefined> {
  const row = await db
    .selectFrom('notice_setting')
    .select('number_asked_at')
    .select([
      sql<string | null>`to_char(quiet_from, 'HH24:MI')`.as('from'),
      sql<string | null>`to_char(quiet_until, 'HH24:MI')`.as('until'),
    ])
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (!row) return undefined
  const { from, until, number_asked_at: numberAskedAt } = row
  return { quietHours: from !== null && until !== null ? { from, until } : undefined, numberAskedAt }
}

export async function keepQuietHours(db: Database, subject: string, hours: QuietHours | undefined): Promise<void> {
  const given = { quiet_from: hours?.from ?? null, quiet_until: hours?.until ?? null }
  await db
    .insertInto('notice_setting')
    .values({ subject, ...given })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ ...given, changed_at: sql<Date>`now()` }))
    .execute()
}

/** Nobody asks this account for a number again. */
export async function noteNumberAsked(db: Database, subject: string): Promise<void> {
  await db
    .insertInto('notice_setting')
    .values({ subject, number_asked_at: sql<Date>`now()` })
    .onConflict((conflict) =>
      conflict
        .column('subject')
        .doUpdateSet({ number_asked_at: sql<Date>`coalesce(notice_setting.number_asked_at, now())` }),
    )
    .execute()
}

/** The messages that a link may name, hardly ever several: what they were about, by which way, to whom and in which language. */
export async function listLinkedMessages(db: Database, ids: { readonly firstId: string; readonly lastId: string }) {
  return db
    .selectFrom('message')
    .select(['id', 'subject', 'letter', 'way', 'language'])
    .where('id', '>=', ids.firstId)
    .where('id', '<=', ids.lastId)
    .execute()
}
