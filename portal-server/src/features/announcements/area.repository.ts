import { isInArea, isInStreet, type Area, type Place } from '@moja-komunala/rules/announcement-area.ts'
import { sql } from 'kysely'
import { pointsOfAllAccounts, seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'

/**
 * Points in an area. Streets are looked for by how addresses begin, and then by the rule (rules/announcement-area.ts): so many points
 * aren't there that their ids wouldn't fit.
 */
export interface ResolvedArea {
  readonly isEverywhere: boolean
  readonly supplyZoneIds: readonly string[]
  readonly pointIds: readonly string[]
  /** Of each street, in their order. */
  readonly pointsOfStreets: readonly number[]
}

export async function resolveArea(db: Database, area: Area, today: string): Promise<ResolvedArea> {
  const { isEverywhere } = area
  const named = isEverywhere ? [] : await listNamed(db, area, today)
  return {
    isEverywhere,
    supplyZoneIds: isEverywhere ? [] : area.supplyZoneIds,
    pointIds: named.filter((place) => isInArea(place, { ...area, supplyZoneIds: [] })).map(({ id }) => id),
    pointsOfStreets: area.streets.map((part) => named.filter(({ address }) => isInStreet(address, part)).length),
  }
}

/** By how their addresses begin, or by their numbers. */
async function listNamed(
  db: Database,
  { streets, meteringPointNumbers }: Area,
  today: string,
): Promise<(Place & { readonly id: string })[]> {
  if (streets.length === 0 && meteringPointNumbers.length === 0) return []
  const patterns = streets.map(({ street }) => `${patternOf(street)}%`)
  const rows = await db
    .selectFrom('metering_point as point')
    .select(['point.id', 'point.number', 'point.address'])
    .where(
      sql<boolean>`(regexp_replace(point.address, '\\s+', ' ', 'g') ilike any(${patterns}::text[])
        or point.number = any(${meteringPointNumbers}::text[]))`,
    )
    .where(sql<boolean>`(point.closed_on is null or point.closed_on > ${today}::date)`)
    .execute()
  return rows.map((row) => ({ ...row, supplyZoneId: null }))
}

const patternOf = (street: string): string =>
  street
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\%_]/g, String.raw`\$&`)

const inArea = ({ isEverywhere, supplyZoneIds, pointIds }: ResolvedArea) =>
  isEverywhere
    ? sql<boolean>`true`
    : sql<boolean>`(point.id = any(${pointIds}::uuid[]) or exists (select from supply_zone zone
        where zone.id = point.supply_zone_id and zone.external_id = any(${supplyZoneIds}::text[])))`

export interface AreaCounts {
  readonly accounts: number
  readonly points: number
  /** Nobody who would be told looks at them. */
  readonly pointsWithoutAccount: number
}

/** Points in use today, and the accounts that look at them today. */
export async function countInArea(db: Database, area: ResolvedArea, today: string): Promise<AreaCounts> {
  const points = await db
    .selectFrom('metering_point as point')
    .leftJoin(pointsOfAllAccounts(db), (join) =>
      join
        .onRef('seen.metering_point_id', '=', 'point.id')
        .on(sql<boolean>`${today}::date between ${seenTime.startsOn} and ${seenTime.endsOn}`),
    )
    .select([
      sql<number>`count(distinct seen.subject)::integer`.as('accounts'),
      sql<number>`count(distinct point.id)::integer`.as('points'),
      sql<number>`(count(distinct point.id) filter (where seen.subject is null))::integer`.as('pointsWithoutAccount'),
    ])
    .where(sql<boolean>`(point.closed_on is null or point.closed_on > ${today}::date)`)
    .where(inArea(area))
    .executeTakeFirst()
  return points ?? { accounts: 0, points: 0, pointsWithoutAccount: 0 }
}

/** Accounts that look at a point in the area today, by their ids, after one of them. */
export async function listAccountsInArea(
  db: Database,
  area: ResolvedArea,
  today: string,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom(pointsOfAllAccounts(db))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .select('seen.subject')
    .distinct()
    .where('seen.subject', '>', after)
    .where(sql<boolean>`${today}::date between ${seenTime.startsOn} and ${seenTime.endsOn}`)
    .where(sql<boolean>`(point.closed_on is null or point.closed_on > ${today}::date)`)
    .where(inArea(area))
    .orderBy('seen.subject')
    .limit(most)
    .execute()
  return rows.map(({ subject }) => subject)
}

/** Where an account takes water today. */
export async function listPlaces(db: Database, sight: OwnSight, today: string): Promise<Place[]> {
  return db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .leftJoin('supply_zone as zone', 'zone.id', 'point.supply_zone_id')
    .select(['point.number', 'point.address', 'zone.external_id as supplyZoneId'])
    .where(sql<boolean>`${today}::date between ${seenTime.startsOn} and ${seenTime.endsOn}`)
    .where(sql<boolean>`(point.closed_on is null or point.closed_on > ${today}::date)`)
    .execute()
}

/** The names of supply zones, by the billing system's keys. */
export async function listZoneNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('supply_zone')
    .select(['external_id as id', 'name'])
    .where(sql<boolean>`external_id = any(${ids}::text[])`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Of these numbers those that are points'. */
export async function listKnownNumbers(db: Database, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set()
  const rows = await db
    .selectFrom('metering_point')
    .select('number')
    .where(sql<boolean>`number = any(${numbers}::text[])`)
    .execute()
  return new Set(rows.map(({ number }) => number))
}
