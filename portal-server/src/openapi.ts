import { createDocument } from 'zod-openapi'
import type { z } from 'zod'
import { doubtProblemMembers } from './features/readings/doubt.schema.ts'
import { resendProblemMembers } from './features/sent-messages/sent-message.schema.ts'
import { webhookEvents } from './features/webhooks/webhook-events.ts'
import { describedImports, operations } from './operations.ts'
import { leaveAnswersOpen } from './platform/http/openapi-additions.ts'
import { apiDescription, apiTags } from './platform/http/openapi-description.ts'
import { describePaths } from './platform/http/openapi-paths.ts'
import { securitySchemes, type ApiAddresses } from './platform/http/openapi-security.ts'
import { problemSchema } from './platform/http/problem.schema.ts'
import { brand } from './platform/pages/brand.ts'

/** With whatever the features have to say besides. */
export const apiProblemSchema = problemSchema
  .extend({ ...doubtProblemMembers, ...describedImports.problemMembers, ...resendProblemMembers })
  .meta({ id: 'Problem' })
export type ApiProblem = z.infer<typeof apiProblemSchema>

/** For the files that are generated from the document, which hold for every utility. */
const anywhere: ApiAddresses = {
  portalUrl: 'https://moja.komunala.example',
  issuer: 'https://prijava.komunala.example/realms/komunala',
  sessionCookie: '__Host-session',
}

/** The OpenAPI 3.1 document of everything under /api/v1, made from the schemas that the routes check with. */
export function createOpenApiDocument(addresses: ApiAddresses = anywhere) {
  const { portalUrl } = addresses
  const { name, email, website } = brand.utility
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'moja.komunala',
        version: '1.1.0',
        description: apiDescription(addresses),
        contact: { name, email, url: website },
        license: { name: 'Terms of the portal', url: `${portalUrl}/pogoji` },
      },
      servers: [{ url: `${portalUrl}/api/v1` }],
      tags: apiTags,
      paths: describePaths(operations, apiProblemSchema),
      webhooks: webhookEvents,
      components: {
        securitySchemes: securitySchemes(addresses),
      },
    },
    { override: leaveAnswersOpen },
  )
}
