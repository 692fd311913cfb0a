import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'
import { prepare } from '../../platform/database/statement.ts'

export interface AverageOfMonth {
  /** Its first day. */
  readonly month: string
  readonly litresPerDay: number
}

export interface GroupedAverage extends AverageOfMonth {
  readonly group: string
}

interface AveragesAsked {
  readonly groups: readonly string[]
  /** The first day of a month. */
  readonly from: string
}

const averagesOfGroups = prepare((db, given: AveragesAsked) =>
  db
    .selectFrom('average_consumption as average')
    .select(['average.comparable_group as group', 'average.month', 'average.litres_per_day as litresPerDay'])
    .where(sql<boolean>`average.comparable_group = any(${given.groups}::text[])`)
    .where('average.month', '>=', given.from)
    .orderBy('average.month'),
)

/** What some groups use on average, for one flat, by month. They tell of nobody, and so to anybody. */
export const listAverages = (db: Database, asked: AveragesAsked): Promise<GroupedAverage[]> =>
  averagesOfGroups.list(db, asked)
