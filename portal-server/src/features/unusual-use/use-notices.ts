import { sql } from 'kysely'
import { isInTime, pointsOfAllAccounts, seenTime } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { stillSo, type LetterOf } from '../../platform/messages/letters.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import { unusualUseLetter, type AskedUse } from './unusual-use.letter.ts'

interface UseNoticeDependencies {
  readonly db: Database
  readonly messages: Messages
  readonly today: () => string
}

/** Tells everybody who uses a point what was asked there. */
export class UseNotices {
  readonly #dependencies: UseNoticeDependencies
  readonly #write: WriteLetters<AskedUse>

  constructor(dependencies: UseNoticeDependencies) {
    this.#dependencies = dependencies
    this.#write = dependencies.messages.open(unusualUseLetter, (letters) => this.#bringUpToDate(letters))
  }

  /** In the transaction in which it is asked. */
  async tell(trx: Database, unusualUseId: string): Promise<void> {
    const asked = await listAskedUses(trx, [unusualUseId], this.#dependencies.today())
    await this.#write(
      trx,
      asked.map(({ subject, ...content }) => ({ subject, occasion: unusualUseId, content })),
    )
  }

  hurry(): void {
    this.#dependencies.messages.hurry()
  }

  /** What was answered or withdrawn meanwhile isn't asked any more. */
  async #bringUpToDate(letters: readonly LetterOf<AskedUse>[]): Promise<Map<string, AskedUse>> {
    const { db, today } = this.#dependencies
    const ids = letters.map(({ content }) => content.unusualUseId)
    const asked = (await listAskedUses(db, ids, today())).map(({ subject, ...content }) => ({ subject, content }))
    return stillSo(letters, asked, ({ unusualUseId }) => unusualUseId)
  }
}

/** What waits for an answer, for each account that may give one. */
async function listAskedUses(db: Database, ids: readonly string[], today: string) {
  return db
    .selectFrom('unusual_use as asked')
    .innerJoin(pointsOfAllAccounts(db), (join) => join.onRef('seen.occupancy_id', '=', 'asked.occupancy_id'))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .select(['asked.id as unusualUseId', 'seen.subject', 'point.id as pointId', 'point.number as pointNumber'])
    .select(['point.address', 'asked.kind', 'asked.since_day as sinceDay', 'asked.read_on as readOn'])
    .select(['asked.litres_per_day as litresPerDay', 'asked.usual_litres_per_day as usualLitresPerDay'])
    .select('asked.extra_m3 as extraM3')
    .where(sql<boolean>`asked.id = any(${ids}::uuid[])`)
    .where('asked.withdrawn_at', 'is', null)
    .where((use) => isInTime(use.ref('asked.read_on'), seenTime))
    .where(isInTime(sql<string>`${today}::date`, seenTime))
    .where((use) =>
      use.not(
        use.exists(
          use
            .selectFrom('unusual_use_answer as answer')
            .select('answer.sequence')
            .whereRef('answer.unusual_use_id', '=', 'asked.id'),
        ),
      ),
    )
    .execute()
}
