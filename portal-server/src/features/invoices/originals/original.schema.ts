import { z } from 'zod'
import { growingEnum } from '../../../platform/http/openapi-additions.ts'
import { instantSchema } from '../../../platform/http/time.schema.ts'

export const originalKinds = ['pdf', 'eslog'] as const
export type OriginalKind = (typeof originalKinds)[number]

/** Of either kind. */
export const mostBytes = 5 * 1_048_576

export const originalSchema = z
  .object({
    kind: growingEnum(originalKinds),
    bytes: z.int().min(1).meta({ example: 48_211 }),
    sha256: z.string().meta({
      description: 'Of its bytes, in hexadecimal: whether it is the one that was sent',
      example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    }),
    storedAt: instantSchema.meta({ description: 'When this version came for the first time' }),
  })
  .meta({ id: 'OriginalDocument' })
export type OriginalView = z.output<typeof originalSchema>

export const originalListSchema = z.object({ originals: z.array(originalSchema) }).meta({ id: 'OriginalDocumentList' })
