import type { Database } from '../../platform/database/database.ts'

export interface AverageOfMonth {
  /** Its first day. */
  readonly month: string
  readonly litresPerDay: number
}

export interface GroupedAverage extends AverageOfMonth {
  readonly group: string
}

/** Of all groups, between two months: of nobody by name, and so for anybody. */
export async function listGroupedAverages(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<GroupedAverage[]> {
  return db
    .selectFrom('average_consumption')
    .select(['comparable_group as group', 'month', 'litres_per_day as litresPerDay'])
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('month')
    .execute()
}
