import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { createOpenApiDocument } from '@moja-komunala/portal-server/openapi.ts'

// Both packages write OpenAPI 3.1, each with types of its own for it: text is what they agree on.
const document = JSON.parse(JSON.stringify(createOpenApiDocument())) as OpenAPI3
// Of the portal's own pages: a program has no session.
for (const path of Object.keys(document.paths ?? {}))
  if (path.startsWith('/session')) Reflect.deleteProperty(document.paths ?? {}, path)

const types = astToString(await openapiTS(document, { defaultNonNullable: false }))

await writeFile(
  new URL('src/schema.gen.ts', import.meta.url),
  `// Made from the server's schemas by "npm run generate -w portal-client".\n\n${types}`,
)
