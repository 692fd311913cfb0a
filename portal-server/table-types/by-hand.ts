/* What the database does not know of its own columns. */

export interface Import {
  readonly type: string
  readonly from: string
}

/** What is in a column of JSON. One that isn't named here is `unknown`: whoever reads it looks at it with a schema. */
export const jsonTypes: Readonly<Record<string, Import>> = {
  'reading.doubts': { type: 'Doubt[]', from: '@moja-komunala/rules/doubt.ts' },
  'counting_reading.doubts': { type: 'Doubt[]', from: '@moja-komunala/rules/doubt.ts' },
  'known_meter.billed': { type: 'BilledTuple[]', from: '@moja-komunala/rules/consumption.ts' },
  'known_meter.own': { type: 'OwnTuple[]', from: '@moja-komunala/rules/consumption.ts' },
  'session.sess': { type: 'SessionData', from: 'express-session' },
}

/** Of every view those columns that can be null: PostgreSQL says it of all of them. */
export const nullableColumnsOfViews: Readonly<Record<string, readonly string[]>> = {
  counting_reading: ['doubt_reason', 'doubt_note'],
  exported_reading: ['doubtReason', 'doubtNote'],
  exported_counting_reading: ['doubtReason', 'doubtNote'],
  bill: ['occupancy_id', 'cancelled_on'],
  exported_link: ['customerKey', 'endedAt', 'endReason', 'changedAt'],
}
