import { unusualUseReasons } from '@moja-komunala/rules/unusual-use-reason.ts'
import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'
import { meterKindSchema } from '../consumption/history.schema.ts'

const reasonMeaning =
  'What lay behind it: a pool was filled, a garden watered, guests stayed, somebody more lives there; a leak, which has been repaired; the ' +
  'meter was misread; or nothing was found'

/** That more water flowed than is usual at the point: a question, and no verdict. */
export const unusualUseSchema = z
  .object({
    id: z.uuid(),
    kind: meterKindSchema,
    readOn: dateSchema.meta({ description: 'The day of the reading that said so' }),
    sinceDay: dateSchema.meta({ description: 'When the period, or the first of two, began in which it was more' }),
    litresPerDay: z.int().min(0).meta({ example: 820 }),
    usualLitresPerDay: z.int().min(0).meta({ example: 410, description: 'The median of the last twelve readings' }),
    extraM3: z.int().min(1).meta({ example: 13, description: 'What flowed beyond the usual since `sinceDay`' }),
    toldAt: instantSchema,
    state: growingEnum(['open', 'answered', 'withdrawn']).meta({
      description: '`withdrawn`: a reading was corrected, and they no longer say so',
    }),
    answer: z
      .object({
        reason: growingEnum(unusualUseReasons).meta({ description: reasonMeaning }),
        answeredAt: instantSchema,
      })
      .nullable()
      .meta({ description: 'The last one, by whichever account is linked to the point' }),
  })
  .meta({ id: 'UnusualUse' })
export type UnusualUseView = z.infer<typeof unusualUseSchema>

export const unusualUseListSchema = z.object({ unusualUse: z.array(unusualUseSchema) }).meta({ id: 'UnusualUseList' })
export type UnusualUseListView = z.infer<typeof unusualUseListSchema>

export const answerUnusualUseSchema = z.strictObject({
  reason: z.enum(unusualUseReasons).meta({ description: reasonMeaning }),
})
export type AnswerUnusualUse = z.infer<typeof answerUnusualUseSchema>
