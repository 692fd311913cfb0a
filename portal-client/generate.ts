import { writeFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { createOpenApiDocument } from '@moja-komunala/portal-server/openapi.ts'

// Both packages write OpenAPI 3.1, each with types of its own for it: text is what they agree on.
const text = JSON.stringify(createOpenApiDocument())

/** Only the portal's own pages have a session; a program has none. */
const isOfPages = (path: string): boolean => path.startsWith('/session')

/** Whoever is compiled with these types is checked by what there is today, and needs no type for what may come. */
function asOfToday(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { additionalProperties, 'x-extensible-enum': values, ...schema } = value as Record<string, unknown>
  if (values !== undefined) return { ...schema, enum: values }
  return additionalProperties === true && 'properties' in schema ? schema : value
}

function documentOf(isWanted: (path: string) => boolean): OpenAPI3 {
  const document = JSON.parse(text, asOfToday) as OpenAPI3
  document.paths = Object.fromEntries(Object.entries(document.paths ?? {}).filter(([path]) => isWanted(path)))
  return document
}

/** Without the schemas that none of its paths leads to. */
function withoutUnreached({ paths, components, openapi, info }: OpenAPI3): OpenAPI3 {
  const schemas = Object.entries(components?.schemas ?? {})
  const reached = new Map<string, (typeof schemas)[number][1]>()
  const follow = (part: unknown): void => {
    const written = JSON.stringify(part)
    for (const [name, schema] of schemas) {
      if (reached.has(name) || !written.includes(`"#/components/schemas/${name}"`)) continue
      reached.set(name, schema)
      follow(schema)
    }
  }
  follow(paths)
  follow(components?.responses ?? {})
  return { openapi, info, ...(paths && { paths }), components: { ...components, schemas: Object.fromEntries(reached) } }
}

async function writeTypes(file: string, document: OpenAPI3): Promise<void> {
  const types = astToString(await openapiTS(document, { defaultNonNullable: false }))
  await writeFile(
    new URL(`src/${file}`, import.meta.url),
    `// Made from the server's schemas by "npm run generate -w portal-client".\n\n${types}`,
  )
}

await writeTypes(
  'schema.gen.ts',
  documentOf((path) => !isOfPages(path)),
)
await writeTypes('session.gen.ts', withoutUnreached(documentOf(isOfPages)))
