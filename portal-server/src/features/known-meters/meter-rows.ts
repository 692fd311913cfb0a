import type { BilledTuple, OwnTuple } from '@moja-komunala/rules/consumption.ts'
import { expressionBuilder, sql, type Expression, type ExpressionBuilder } from 'kysely'
import { asBoolean } from '../../platform/database/as-boolean.ts'
import type { Tables } from '../../platform/database/tables.gen.ts'
import type { KnownSpan, LiveTuple } from './known-meter.ts'

/*
 * A point's meters as part of a statement about the point, a row each, with what they showed in columns of JSON: from the row that
 * is kept of each meter (known_meter, docs/decisions/0037), or from the tables themselves.
 */

type MeterBuilder = ExpressionBuilder<Tables, 'meter'>

/** Without those that were removed before `since`. */
export function keptMeters(meteringPointId: Expression<string>, span: KnownSpan) {
  return metersOf(meteringPointId, span)
    .leftJoin('known_meter as kept', 'kept.meter_id', 'meter.id')
    .select(['kept.billed', 'kept.own', 'kept.own_from as ownFrom'])
    .select((meter) => [
      // Where no row is kept that is `since`. The window that is asked for is read as it is even where it is kept.
      liveSince(
        meter,
        sql`least(greatest(${meter.ref('kept.own_from')}, ${span.since}::date), ${span.windowFirstDay}::date)`,
        span,
      ).as('live'),
      asBoolean(meter.or([meter('kept.complete_from', 'is', null), meter('kept.complete_from', '<=', span.since)])).as(
        'isComplete',
      ),
    ])
}

/** The same, by the tables alone. */
export function readMeters(meteringPointId: Expression<string>, span: KnownSpan) {
  return metersOf(meteringPointId, span).select((meter) => [
    billedSince(meter, span).as('billed'),
    sql<OwnTuple[] | null>`null::json`.as('own'),
    sql<string | null>`null::date`.as('ownFrom'),
    liveSince(meter, sql`${span.since}::date`, span).as('live'),
    sql<boolean>`true`.as('isComplete'),
  ])
}

function metersOf(meteringPointId: Expression<string>, span: KnownSpan) {
  return expressionBuilder<Tables>()
    .selectFrom('meter')
    .select(['meter.id as meterId', 'meter.kind', 'meter.type', 'meter.digits', 'meter.serial_number as serialNumber'])
    .select(['meter.is_remote as isRemote', 'meter.installed_on as installedOn'])
    .select([
      'meter.removed_on as meterRemovedOn',
      'meter.installed_m3 as installedM3',
      'meter.removed_m3 as removedM3',
    ])
    .where('meter.metering_point_id', '=', meteringPointId)
    .where((meter) => meter.or([meter('meter.removed_on', 'is', null), meter('meter.removed_on', '>=', span.since)]))
}

/** The billed readings from `since` on, and the last one however old it is; newest first. */
function billedSince(meter: MeterBuilder, { since }: KnownSpan) {
  const last = meter
    .selectFrom('billed_reading as last')
    .select((newest) => newest.fn.max('last.read_on').as('read_on'))
    .whereRef('last.meter_id', '=', 'meter.id')
  const newestFirst = meter
    .selectFrom('billed_reading')
    .select(['read_on', 'value_m3', 'source'])
    .whereRef('meter_id', '=', 'meter.id')
    .where('read_on', '>=', sql<string>`least(${since}::date, (${last}))`)
    .orderBy('read_on', 'desc')
  // Text put together, as the row that is kept has it: functions for JSON take four times as long.
  return meter.selectFrom(newestFirst.as('state')).select(
    sql<BilledTuple[] | null>`('[' || string_agg('["' || state.read_on || '",' || state.value_m3 || ',"' || state.source
        || '"]', ',') || ']')::json`.as('states'),
  )
}

/** The counting entries of windows that began on a day or later, up to the one that is asked for; newest first. */
function liveSince(meter: MeterBuilder, from: Expression<unknown>, { windowFirstDay }: KnownSpan) {
  const newestFirst = meter
    .selectFrom('counting_reading')
    .select(['value_m3', 'window_first_day', 'entered_at', 'sequence'])
    .whereRef('meter_id', '=', 'meter.id')
    .where('window_first_day', '>=', sql<string>`${from}`)
    .where('window_first_day', '<=', windowFirstDay)
    .orderBy('window_first_day', 'desc')
  return meter.selectFrom(newestFirst.as('entry')).select(
    sql<LiveTuple[] | null>`json_agg(json_build_array(entry.window_first_day, entry.value_m3, entry.entered_at,
        entry.sequence::text))`.as('entries'),
  )
}

/** The columns of a KnownMeterRow, of either of these as `known`. */
export const knownMeterColumns = [
  ...(['known.meterId', 'known.kind', 'known.type', 'known.digits', 'known.serialNumber', 'known.isRemote'] as const),
  ...(['known.installedOn', 'known.meterRemovedOn', 'known.installedM3', 'known.removedM3'] as const),
  ...(['known.billed', 'known.own', 'known.ownFrom', 'known.live', 'known.isComplete'] as const),
] as const
