import { z } from 'zod'

/** An account of Keycloak, as far as it says how far its registration came. */
export interface Registration {
  readonly subject: string
  readonly registeredAt: Date
  readonly hasAcceptedTerms: boolean
  readonly hasConfirmedAddress: boolean
}

const userSchema = z.object({
  id: z.string(),
  createdTimestamp: z.number(),
  emailVerified: z.boolean().default(false),
  attributes: z.object({ termsAccepted: z.array(z.string()).default([]) }).default({ termsAccepted: [] }),
})

/** @throws where Keycloak's answer lacks what decides: nothing is deleted on a guess */
export function toRegistration(user: unknown): Registration {
  const { id, createdTimestamp, emailVerified, attributes } = userSchema.parse(user)
  return {
    subject: id,
    registeredAt: new Date(createdTimestamp),
    hasAcceptedTerms: attributes.termsAccepted.length > 0,
    hasConfirmedAddress: emailVerified,
  }
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Whether nobody will come back to it. Who confirmed the address and accepted the terms has finished, even where Keycloak
 * has not noticed yet: it does at the next sign-in.
 */
export function isAbandoned(registration: Registration, now: Date, keptDays: number): boolean {
  const isFinished = registration.hasAcceptedTerms && registration.hasConfirmedAddress
  return !isFinished && now.getTime() - registration.registeredAt.getTime() >= keptDays * dayMs
}
