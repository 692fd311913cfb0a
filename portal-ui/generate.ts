import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { createOpenApiDocument } from '@moja-komunala/portal-server/openapi.ts'

// Both packages write OpenAPI 3.1, each with types of its own for it: text is what they agree on.
const document = JSON.parse(JSON.stringify(createOpenApiDocument())) as OpenAPI3
const types = astToString(await openapiTS(document))

await writeFile(
  new URL('src/api/schema.gen.ts', import.meta.url),
  `// Made from the server's schemas by "npm run generate -w portal-ui".\n\n${types}`,
)
