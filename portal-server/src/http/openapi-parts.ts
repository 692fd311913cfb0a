import { z } from 'zod'
import { problemSchema } from './problem.schema.ts'

/* What the operations of all features have in common. */

export const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

export const notSignedIn = { '401': problem('Nobody is signed in, or the session has ended') }
export const notFound = { '404': problem('No such thing, or it is not the customer’s') }
export const cannotBeRead = { '400': problem('The request cannot be read') }
/** Without a body. */
export const changes = {
  ...notSignedIn,
  ...cannotBeRead,
  '403': problem('The request did not come from the portal’s own pages'),
}
export const changesSomething = {
  ...changes,
  '413': problem('The body is too large'),
  '415': problem('The body is not JSON'),
}
export const csrfHeader = { 'x-csrf-token': z.string() }
