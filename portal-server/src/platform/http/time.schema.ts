import { z } from 'zod'

/** A calendar day in the utility's time zone, ISO 8601. PostgreSQL knows no year 0. */
export const dateSchema = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'))
  .meta({ example: '2026-11-25' })
/** An instant in UTC, ISO 8601. */
export const instantSchema = z.iso.datetime().meta({ example: '2026-11-25T09:30:00.000Z' })
