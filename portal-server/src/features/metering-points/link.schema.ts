import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'

/** A metering point's link with an account, as the utility sees it: of whom it is it isn't told. */
export const accountLinkSchema = z
  .object({
    id: z.uuid(),
    meteringPointNumber: z.string().meta({ example: '0040098579' }),
    /** The customer in whose time the account looks, where billing named one. */
    customerKey: z.string().nullable().meta({ example: 'K-104233' }),
    /** What the account sees: nothing from before and after. Null where no day is known. */
    occupiedFrom: dateSchema.nullable(),
    occupiedTo: dateSchema.nullable(),
    linkedAt: instantSchema,
    /** When the account was told that its time is over; null while it goes on. */
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'AccountLink' })
export type AccountLinkView = z.infer<typeof accountLinkSchema>

export const accountLinkListSchema = z.object({ links: z.array(accountLinkSchema) }).meta({ id: 'AccountLinkList' })

/** Why somebody looks at links or ends one, as it stands in the audit. The customer may ask. */
const linkReasonSchema = z.enum(['moved-out', 'not-entitled', 'linked-by-mistake', 'customer-asked', 'other'])

export const linkQuerySchema = z.object({
  meteringPointNumber: nameSchema(100).meta({ example: '0040098579' }),
  reason: linkReasonSchema.optional().meta({ description: 'Needed where staff ask' }),
})

export const endLinkSchema = z.strictObject({ reason: linkReasonSchema }).meta({ id: 'EndLink' })
export type EndLink = z.infer<typeof endLinkSchema>
