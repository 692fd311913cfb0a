import { z } from 'zod'

const slip = z.object({
  purpose: z.string(),
  purposeNumber: z.string(),
  reference: z.string(),
  meteringPoint: z.string(),
  meters: z.array(z.object({ kind: z.enum(['cold', 'hot']), serial: z.string(), lastBilled: z.number() })),
})

/** What programs learn of a running world from demo.json. */
export const worldFacts = z.object({
  urls: z.object({ portal: z.string(), keycloak: z.string(), mail: z.string(), sms: z.string() }),
  realm: z.string(),
  users: z.array(
    z.object({
      email: z.string(),
      password: z.string(),
      roles: z.array(z.string()),
      /** Of those who need a second factor: base32, for an authenticator app. */
      totpSecret: z.string().exactOptional(),
    }),
  ),
  /** A customer's own program has no secret. */
  clients: z.array(z.object({ id: z.string(), secret: z.string().exactOptional(), purpose: z.string() })),
  /** Of metering points that nobody had linked when the data was made. */
  slips: z.array(slip),
  /** Of the portal's database, as its owner. */
  database: z.string(),
  /** Keycloak's own administrator, for the admin console. */
  admin: z.object({ user: z.string(), password: z.string(), realm: z.string() }),
})

export type WorldFacts = z.infer<typeof worldFacts>
export type DemoSlip = z.infer<typeof slip>
export type DemoUser = WorldFacts['users'][number]
