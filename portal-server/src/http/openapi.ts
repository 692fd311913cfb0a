import { createDocument } from 'zod-openapi'
import { readingExportComponents, readingExportPaths } from '../exports/reading-export.operations.ts'
import { importComponents, importPaths } from '../imports/import.operations.ts'
import { meteringPointPaths } from '../metering-points/metering-point.operations.ts'
import { readingPaths } from '../readings/reading.operations.ts'
import { sessionPaths } from '../session/session.operations.ts'

/** The OpenAPI 3.1 document of everything under /api/v1, made from the schemas that the routes check with. */
export function createOpenApiDocument() {
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'moja.komunala', version: '1.0.0' },
    servers: [{ url: '/api/v1' }],
    paths: { ...sessionPaths, ...meteringPointPaths, ...readingPaths, ...importPaths, ...readingExportPaths },
    components: { schemas: { ...importComponents, ...readingExportComponents } },
  })
}
