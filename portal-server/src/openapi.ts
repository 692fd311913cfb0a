import { createDocument } from 'zod-openapi'
import { readingExportComponents, readingExportPaths } from './features/exports/reading-export.operations.ts'
import { importComponents, importPaths } from './features/imports/import.operations.ts'
import { meteringPointPaths } from './features/metering-points/metering-point.operations.ts'
import { readingPaths } from './features/readings/reading.operations.ts'
import { sessionPaths } from './features/session/session.operations.ts'
import { webhookEvents, webhookPaths } from './features/webhooks/webhook.operations.ts'
import { apiDescription, apiTags } from './platform/http/openapi-description.ts'
import { securitySchemes, type ApiAddresses } from './platform/http/openapi-security.ts'

/** For the files that are generated from the document, which hold for every utility. */
const anywhere: ApiAddresses = {
  issuer: 'https://prijava.komunala.example/realms/komunala',
  sessionCookie: '__Host-session',
}

/** What no operation can refer to. */
const standingAlone = { ...importComponents, ...readingExportComponents }

/** The OpenAPI 3.1 document of everything under /api/v1, made from the schemas that the routes check with. */
export function createOpenApiDocument(addresses: ApiAddresses = anywhere) {
  const document = createDocument({
    openapi: '3.1.0',
    info: { title: 'moja.komunala', version: '1.0.0', description: apiDescription(addresses) },
    servers: [{ url: '/api/v1' }],
    tags: apiTags,
    paths: {
      ...meteringPointPaths,
      ...readingPaths,
      ...readingExportPaths,
      ...importPaths,
      ...webhookPaths,
      ...sessionPaths,
    },
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
