import { doubtCodes, likelyReasons, type Doubt } from '@moja-komunala/rules/doubt.ts'
import { z } from 'zod'

export const doubtCodeSchema = z.enum(doubtCodes)
export const likelyReasonSchema = z.enum(likelyReasons)

export const doubtSchema = z
  .object({
    code: doubtCodeSchema,
    likelyReasons: z.array(likelyReasonSchema),
    /** Where the reading would have been expected. The highest is below the lowest where the drums roll over between. */
    expected: z.object({
      lowestM3: z.int().min(0).meta({ example: 1015 }),
      highestM3: z.int().min(0).meta({ example: 1040 }),
    }),
  })
  .meta({ id: 'Doubt' }) satisfies z.ZodType<Doubt>

/** With reading-doubtful: what is odd about the reading. Sent again with an answer it is taken. */
export const doubtProblemMembers = { doubts: z.array(doubtSchema).optional() }

/**
 * What the customer said to a doubt. `not-asked` is what a page sends that had no network: with what it knew of the
 * meter there was nothing to ask.
 */
export const doubtReasonSchema = z.enum(['as-read', 'meter-exchanged', 'rolled-over', 'swapped', 'other', 'not-asked'])
export type DoubtReason = z.infer<typeof doubtReasonSchema>
