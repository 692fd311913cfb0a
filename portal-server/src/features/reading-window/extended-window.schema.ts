import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'

export const windowParamsSchema = z.object({
  firstDay: dateSchema.meta({ description: 'The first day of the window, as `windowFirstDay` of its readings' }),
})

/** Why staff do it, as it stands in the audit. */
export const reasonQuerySchema = z.object({
  reason: z
    .enum(['portal-failure', 'holidays', 'few-readings', 'inspection', 'other'])
    .optional()
    .meta({ description: 'Needed where staff ask' }),
})

export const extendWindowSchema = z
  .strictObject({
    lastDay: dateSchema.meta({
      description:
        'Until the end of this day readings are taken. Later than until now, and before the next window begins',
      example: '2026-12-05',
    }),
  })
  .meta({ id: 'ExtendReadingWindow' })

const extensionSchema = z
  .object({
    lastDay: dateSchema,
    extendedAt: instantSchema,
    actor: z.enum(['system', 'staff']),
    clientId: z.string(),
    actorId: z.string().meta({ description: 'Keycloak’s id of the member of staff, or of the program’s own account' }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ReadingWindowExtension' })

export const extendedWindowSchema = z
  .object({
    firstDay: dateSchema,
    lastDay: dateSchema,
    usualLastDay: dateSchema.meta({ description: 'The last day that it would have if nobody had extended it' }),
    state: growingEnum(['over', 'open', 'to-come']),
    extensions: z.array(extensionSchema).meta({ description: 'The first one first' }),
  })
  .meta({ id: 'ExtendedReadingWindow' })
export type ExtendedWindowView = z.infer<typeof extendedWindowSchema>

export const windowListSchema = z
  .object({ readingWindows: z.array(extendedWindowSchema) })
  .meta({ id: 'ReadingWindowList' })
