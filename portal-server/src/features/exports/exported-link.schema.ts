import { z } from 'zod'
import { instantSchema } from '../../platform/http/time.schema.ts'

/** A link of a metering point with an account, as billing takes it out: of whom it is it isn't told. */
export const exportedLinkSchema = z.object({
  id: z.uuid().meta({ description: 'The link’s own, as GET /links has it' }),
  meteringPointNumber: z.string().meta({ example: '0040098579' }),
  customerKey: z.string().nullable().meta({
    description: 'The customer in whose time the account looks, where billing named one',
    example: 'K-104233',
  }),
  linkedAt: instantSchema,
  endedAt: instantSchema.nullable().meta({ description: 'When it ended; null while it goes on' }),
  endReason: z.enum(['by-customer', 'by-utility', 'occupancy-ended']).nullable().meta({
    description: 'Ended by the account’s owner, by the utility, or because the point changed hands',
  }),
  changedAt: instantSchema.nullable().meta({ description: 'When it came to be as it is, where anybody noted it' }),
})

/** Its fields in words: nothing of the document refers to a line of a stream, and what nothing refers to has no place there. */
export const describedLink = Object.entries(exportedLinkSchema.shape)
  .map(([name, field]) => {
    const said = field.meta()?.description
    return said === undefined ? `\`${name}\`` : `\`${name}\` (${said})`
  })
  .join(', ')

/** For the document. */
export const exampleLink: z.infer<typeof exportedLinkSchema> = {
  id: '5f0e7b1f-2f5d-4c0e-9d55-1c5f0a4f4a10',
  meteringPointNumber: '0040098579',
  customerKey: 'K-104233',
  linkedAt: '2026-11-02T09:30:00.000Z',
  endedAt: null,
  endReason: null,
  changedAt: '2026-11-02T09:30:00.000Z',
}
