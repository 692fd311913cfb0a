import { z } from 'zod'

/** Why a reading that can be still looks odd beside what the meter showed before (readings/plausibility.ts). */
export const doubtCodeSchema = z.enum(['lower-than-before', 'higher-than-usual', 'lower-than-usual'])

/**
 * What may lie behind it, the likeliest first: a digit misread; cold and hot water swapped; another meter since;
 * the drums past their last number; water running unseen; nobody at home.
 */
export const likelyReasonSchema = z.enum(['misread', 'swapped', 'exchanged', 'rolled-over', 'leak', 'absence'])

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
  .meta({ id: 'Doubt' })
export type Doubt = z.infer<typeof doubtSchema>

/**
 * What the customer said to a doubt. `not-asked` is what a page sends that had no network: with what it knew of the
 * meter there was nothing to ask.
 */
export const doubtReasonSchema = z.enum(['as-read', 'meter-exchanged', 'rolled-over', 'swapped', 'other', 'not-asked'])
export type DoubtReason = z.infer<typeof doubtReasonSchema>
