import type { BilledTuple, OwnTuple } from '@moja-komunala/rules/consumption.ts'
import {
  expressionBuilder,
  sql,
  type AliasedExpression,
  type Expression,
  type ExpressionBuilder,
  type Selectable,
} from 'kysely'
import { dayOf, isInTime, isOwn, type SeenTime } from '../../platform/actors/sight.ts'
import { asBoolean } from '../../platform/database/as-boolean.ts'
import type { Tables } from '../../platform/database/tables.gen.ts'
import type { KnownSpan, LiveTuple } from './known-meter.ts'

/*
 * A point's meters as part of a statement about the point, a row each, with what they showed in columns of JSON: from the row that
 * is kept of each meter (known_meter, docs/decisions/0037), or from the tables themselves.
 */

type Entry = Pick<
  Selectable<Tables['reading']>,
  'value_m3' | 'window_first_day' | 'entered_at' | 'sequence' | 'subject'
>
type MeterBuilder = ExpressionBuilder<Tables, 'meter'>

/** A point that a query is about: the columns of its statement. */
export interface PointColumns extends SeenTime {
  readonly id: Expression<string>
}

/**
 * Without those that were removed before `since`. What is kept of a window is its last entry, which is not that of a time that ended
 * since: such a row says that it isn't complete.
 */
export function keptMeters(point: PointColumns, span: KnownSpan) {
  return metersOf(point, span)
    .leftJoin('known_meter as kept', 'kept.meter_id', 'meter.id')
    .select(['kept.billed', 'kept.own', 'kept.own_from as ownFrom'])
    .select((meter) => {
      // Where no row is kept that is `since`. The window that is asked for is read as it is even where it is kept.
      const from = sql<string>`least(greatest(${meter.ref('kept.own_from')}, ${span.since}::date), ${span.windowFirstDay}::date)`
      const entries = countingFrom(meter, from, span.windowFirstDay).as('entry')
      return [
        toLiveTuples(meter, entries, span).as('live'),
        asBoolean(
          meter.and([
            sql<boolean>`${point.endsOn} >= ${span.today}::date`,
            meter.or([meter('kept.complete_from', 'is', null), meter('kept.complete_from', '<=', span.since)]),
          ]),
        ).as('isComplete'),
      ]
    })
}

/** The same, by the tables alone, for any time. */
export function readMeters(point: PointColumns, span: KnownSpan) {
  return metersOf(point, span).select((meter) => [
    billedSince(meter, point, span).as('billed'),
    sql<OwnTuple[] | null>`null::json`.as('own'),
    sql<string | null>`null::date`.as('ownFrom'),
    toLiveTuples(meter, countingInTime(meter, point, span).as('entry'), span).as('live'),
    sql<boolean>`true`.as('isComplete'),
  ])
}

/**
 * The same, of each meter from its kept row where that reaches back to `since`, and else from the tables: nobody asks twice, where
 * one asks for more than is kept of some.
 */
export function nearestMeters(point: PointColumns, span: KnownSpan) {
  const isKept = sql<boolean>`kept.complete_from <= ${span.since}::date and ${point.endsOn} >= ${span.today}::date`
  const from = sql<string>`case when ${isKept} then least(greatest(kept.own_from, ${span.since}::date), ${span.windowFirstDay}::date)
    else ${span.since}::date end`
  return metersOf(point, span)
    .leftJoin('known_meter as kept', 'kept.meter_id', 'meter.id')
    .select((meter) => [
      sql<BilledTuple[] | null>`case when ${isKept} then kept.billed else (${billedSince(meter, point, span)}) end`.as(
        'billed',
      ),
      sql<OwnTuple[] | null>`case when ${isKept} then kept.own end`.as('own'),
      sql<string | null>`case when ${isKept} then kept.own_from end`.as('ownFrom'),
      toLiveTuples(meter, countingInTime(meter, point, span, from).as('entry'), span).as('live'),
      sql<boolean>`true`.as('isComplete'),
    ])
}

function metersOf({ id, startsOn, endsOn }: PointColumns, { since }: KnownSpan) {
  return expressionBuilder<Tables>()
    .selectFrom('meter')
    .select(['meter.id as meterId', 'meter.kind', 'meter.type', 'meter.digits', 'meter.serial_number as serialNumber'])
    .select(['meter.is_remote as isRemote', 'meter.installed_on as installedOn'])
    .select([
      'meter.removed_on as meterRemovedOn',
      'meter.installed_m3 as installedM3',
      'meter.removed_m3 as removedM3',
    ])
    .where('meter.metering_point_id', '=', id)
    .where('meter.installed_on', '<=', endsOn)
    .where((meter) =>
      meter.or([
        meter('meter.removed_on', 'is', null),
        meter('meter.removed_on', '>=', sql<string>`greatest(${since}::date, ${startsOn})`),
      ]),
    )
}

/** The billed readings from `since` on, and the last one however old it is; newest first. */
function billedSince(meter: MeterBuilder, { endsOn }: PointColumns, { since }: KnownSpan) {
  const last = meter
    .selectFrom('billed_reading as last')
    .select((newest) => newest.fn.max('last.read_on').as('read_on'))
    .whereRef('last.meter_id', '=', 'meter.id')
    .where('last.read_on', '<=', endsOn)
  const newestFirst = meter
    .selectFrom('billed_reading')
    .select(['read_on', 'value_m3', 'source'])
    .whereRef('meter_id', '=', 'meter.id')
    .where('read_on', '>=', sql<string>`least(${since}::date, (${last}))`)
    .where('read_on', '<=', endsOn)
    .orderBy('read_on', 'desc')
  // Text put together, as the row that is kept has it: functions for JSON take four times as long.
  return meter.selectFrom(newestFirst.as('state')).select(
    sql<BilledTuple[] | null>`('[' || string_agg('["' || state.read_on || '",' || state.value_m3 || ',"' || state.source
        || '"]', ',') || ']')::json`.as('states'),
  )
}

/**
 * Of windows from `from` up to `to`, both by their first days, the entry that counts, as counting_reading has it for all: of one
 * meter they are few, and sorted sooner than each is looked up among the others.
 */
function countingFrom(meter: MeterBuilder, from: Expression<string>, to: string) {
  return meter
    .selectFrom('reading')
    .distinctOn('window_first_day')
    .select(['value_m3', 'window_first_day', 'entered_at', 'sequence', 'subject'])
    .whereRef('meter_id', '=', 'meter.id')
    .where('is_late', '=', false)
    .where('window_first_day', '>=', from)
    .where('window_first_day', '<=', to)
    .orderBy('window_first_day', 'desc')
    .orderBy((entry) => sql`date_trunc('milliseconds', ${entry.ref('reading.entered_at')})`, 'desc')
    .orderBy('sequence', 'desc')
}

/** Among those of the time alone: somebody else's came after it, and is nobody's business. */
function countingInTime(
  meter: MeterBuilder,
  point: PointColumns,
  { since, windowFirstDay, timeZone }: KnownSpan,
  from: Expression<string> = sql<string>`${since}::date`,
) {
  return countingFrom(meter, from, windowFirstDay).where((entry) =>
    isInTime(dayOf(entry.ref('reading.entered_at'), timeZone), point),
  )
}

/** @param newestFirst by window */
function toLiveTuples(meter: MeterBuilder, newestFirst: AliasedExpression<Entry, 'entry'>, span: KnownSpan) {
  return meter.selectFrom(newestFirst).select(
    sql<LiveTuple[] | null>`json_agg(json_build_array(entry.window_first_day, entry.value_m3, entry.entered_at,
        entry.sequence::text, ${isOwn(sql.ref('entry.subject'), span)}))`.as('entries'),
  )
}

/** The columns of a KnownMeterRow, of either of these as `known`. */
export const knownMeterColumns = [
  ...(['known.meterId', 'known.kind', 'known.type', 'known.digits', 'known.serialNumber', 'known.isRemote'] as const),
  ...(['known.installedOn', 'known.meterRemovedOn', 'known.installedM3', 'known.removedM3'] as const),
  ...(['known.billed', 'known.own', 'known.ownFrom', 'known.live', 'known.isComplete'] as const),
] as const
