import { createDocument } from 'zod-openapi'
import type { z } from 'zod'
import { readingExportComponents } from './features/exports/reading-export.operations.ts'
import { doubtProblemMembers } from './features/readings/doubt.schema.ts'
import { webhookEvents } from './features/webhooks/webhook.operations.ts'
import { describedImports, operations } from './operations.ts'
import { apiDescription, apiTags } from './platform/http/openapi-description.ts'
import { describePaths } from './platform/http/openapi-paths.ts'
import { securitySchemes, type ApiAddresses } from './platform/http/openapi-security.ts'
import { problemSchema } from './platform/http/problem.schema.ts'

/** With whatever the features have to say besides. */
export const apiProblemSchema = problemSchema
  .extend({ ...doubtProblemMembers, ...describedImports.problemMembers })
  .meta({ id: 'Problem' })
export type ApiProblem = z.infer<typeof apiProblemSchema>

/** For the files that are generated from the document, which hold for every utility. */
const anywhere: ApiAddresses = {
  issuer: 'https://prijava.komunala.example/realms/komunala',
  sessionCookie: '__Host-session',
}

/** What no operation can refer to. */
const standingAlone = { ...describedImports.components, ...readingExportComponents }

/** The OpenAPI 3.1 document of everything under /api/v1, made from the schemas that the routes check with. */
export function createOpenApiDocument(addresses: ApiAddresses = anywhere) {
  const document = createDocument({
    openapi: '3.1.0',
    info: { title: 'moja.komunala', version: '1.1.0', description: apiDescription(addresses) },
    servers: [{ url: '/api/v1' }],
    tags: apiTags,
    paths: describePaths(operations, apiProblemSchema),
    webhooks: webhookEvents,
    components: {
      securitySchemes: securitySchemes(addresses),
      schemas: standingAlone,
    },
  })
  return { ...document, components: { ...document.components, schemas: withoutUnused(document) } }
}

/** A schema that stands alone is also written as an answer would have it, which nothing refers to. */
function withoutUnused(document: ReturnType<typeof createDocument>) {
  const text = JSON.stringify(document)
  const isUsed = (name: string): boolean => name in standingAlone || text.includes(`"#/components/schemas/${name}"`)
  return Object.fromEntries(Object.entries(document.components?.schemas ?? {}).filter(([name]) => isUsed(name)))
}
