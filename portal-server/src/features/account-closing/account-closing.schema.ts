import { z } from 'zod'

export const accountStandingSchema = z
  .object({
    mustConfirm: z.boolean().meta({
      description: 'True where it is longer ago than ten minutes: /auth/confirm?returnTo= leads there and back',
    }),
  })
  .meta({ id: 'AccountStanding' })
