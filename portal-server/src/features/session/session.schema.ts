import { z } from 'zod'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'
import { localeSchema } from '../../platform/locale.ts'

/** Who is signed in, and what the pages need to know before they show anything. */
export const sessionSchema = z
  .object({
    customer: z.object({
      /** The account's id in Keycloak, which stays when the e-mail address changes. */
      id: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      email: z.string(),
    }),
    locale: localeSchema,
    /** Sent back in the header `X-CSRF-Token` of every request that changes something. */
    csrfToken: z.string(),
    /** The server's clock, which alone decides. */
    now: instantSchema,
    /** In which days begin and end, for showing instants. */
    timeZone: z.string().meta({ example: 'Europe/Ljubljana' }),
    /** From which day of a month to which day of it, or of the next, readings are taken (M12). */
    readingWindowDays: z.object({
      firstDay: z.int().min(1).max(31).meta({ example: 25 }),
      lastDay: z.int().min(1).max(31).meta({ example: 2 }),
      /** The last day of windows that were extended and aren't over, by their first day. */
      extended: z.record(z.string(), dateSchema).meta({ example: { '2026-11-25': '2026-12-05' } }),
    }),
    /** What the utility's slips are paid to, so that one of somebody else is told at once. Only where the operator named it. */
    slipRecipientIbans: z
      .array(z.string())
      .optional()
      .meta({ example: ['SI56020170014356205'] }),
    /** Where the customer's own profile begins: Keycloak's account pages (M15). */
    accountUrl: z.url(),
    /** Set only in a demonstration whose clock was moved: the day that it plays. */
    playedDay: dateSchema.optional(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof sessionSchema>

export const chooseLocaleSchema = z.strictObject({ locale: localeSchema }).meta({ id: 'ChooseLocale' })
