import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from 'openapi-typescript'
import { createOpenApiDocument } from '@moja-komunala/portal-server/http/openapi.ts'

// Both packages write OpenAPI 3.1, each with types of its own for it: text is what they agree on.
const document = JSON.parse(JSON.stringify(createOpenApiDocument())) as OpenAPI3
// Of the portal's own pages: a program has no session.
for (const path of Object.keys(document.paths ?? {}))
  if (path.startsWith('/session')) Reflect.deleteProperty(document.paths ?? {}, path)
// Lines of an import stand for themselves in the document, which then describes them as they are once they were read.
for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
  if (/LineOutput$/.test(name) && !('$ref' in schema)) withoutDefaults(schema)

const types = astToString(await openapiTS(document, { defaultNonNullable: false }))

await writeFile(
  new URL('src/schema.gen.ts', import.meta.url),
  `// Made from the server's schemas by "npm run generate -w portal-client".\n\n${types}`,
)

/** What has a default may be left out of a line. */
function withoutDefaults(schema: SchemaObject): void {
  const properties = 'properties' in schema ? (schema.properties ?? {}) : {}
  const required = (schema.required ?? []).filter((name) => {
    const property = properties[name]
    return property === undefined || '$ref' in property || property.default === undefined
  })
  schema.required = required
}
