import { z } from 'zod'

const firstYear = '1900'
const afterLastYear = '2200'

/** What computers write for "never" or "unknown", and what neither PostgreSQL nor a calendar can have, lies outside. */
const yearInRange = [
  // Texts of one form compare as what they say.
  (text: string): boolean => text >= firstYear && text < afterLastYear,
  { params: { fault: 'year-out-of-range', expected: `${firstYear} <= year < ${afterLastYear}` } },
] as const

/** A calendar day in the utility's time zone, ISO 8601. */
export const dateSchema = z.iso
  .date()
  .refine(...yearInRange)
  .meta({ example: '2026-11-25' })
/** An instant in UTC, ISO 8601, as answers have it. */
export const instantSchema = z.iso.datetime().meta({ example: '2026-11-25T09:30:00.000Z' })
/** An instant that somebody sends, with whatever offset. */
export const sentInstantSchema = z.iso.datetime({ offset: true }).refine(...yearInRange)
