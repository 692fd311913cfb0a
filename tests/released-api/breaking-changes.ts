import { isDeepStrictEqual } from 'node:util'
import { lineWithSomethingToSee } from '@moja-komunala/portal-server/platform/http/text.schema.ts'
import { apiDiff, type Diff } from 'api-smart-diff'

/** An OpenAPI document as it is read from JSON. */
export interface OpenApiDocument {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, object>>
  readonly webhooks: Readonly<Record<string, { readonly post: { readonly requestBody: { readonly content: object } } }>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/**
 * What a program that was written by the released document may stumble over in the current one, a line each. The library knows
 * what breaks in a request and what in an answer; what it doesn't know of this API stands here.
 */
export function findBreakingChanges(released: OpenApiDocument, current: OpenApiDocument): string[] {
  const [before, after] = [withEventsAsAnswers(released), withEventsAsAnswers(current)]
  const names = Object.keys(before.components.schemas)
  const shared = names.filter((name) => name in after.components.schemas)
  const uses = findUses(before).filter(({ name }) => shared.includes(name))
  const differences = apiDiff(...withoutEqualPaths(flatten(before, shared, uses), flatten(after, shared, uses)))
  return [
    // Types that are generated from the document are called by these.
    ...names.filter((name) => !shared.includes(name)).map((name) => `remove components/schemas/${name}`),
    ...differences.filter((difference) => isBreaking(difference) && !isTold(difference)).map(inWords),
  ]
}

const isRequired = (body: unknown): boolean => (Object(body) as { required?: unknown }).required === true

function isBreaking({ type, action, path, after }: Diff): boolean {
  if (path[0] === 'components' || path[0] === 'tags') return false
  if (type === 'breaking' || type === 'unclassified') return true
  // Every body of a request refuses what it doesn't know.
  if (path.includes('requestBody') && action === 'remove' && path.at(-2) === 'properties') return true
  if (path.at(-1) === 'requestBody' && action === 'add') return isRequired(after)
  // Of a list of scopes all are needed.
  if (path.at(-4) === 'security' && action === 'add') return true
  return path.at(-1) === 'operationId'
}

/** What the API's description warns of: members of answers, and codes of problems and of refused lines, come with new features. */
function isTold({ action, path, after }: Diff): boolean {
  if (!path.includes('responses')) return false
  if (path.at(-1) === 'additionalProperties') return after !== false
  return action === 'add' && path.at(-3) === 'code' && path.at(-2) === 'enum'
}

const inWords = ({ action, path, before, after }: Diff): string =>
  `${action} ${path.join('/')}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`.slice(0, 300)

/** What receivers of webhooks read is what programs read of answers. Lines are a text to OpenAPI, and here what they are lines of. */
function withEventsAsAnswers(document: OpenApiDocument): OpenApiDocument {
  const paths = { ...document.paths }
  for (const [name, { post }] of Object.entries(document.webhooks))
    paths[`/event ${name}`] = { get: { responses: { '200': { description: '', content: post.requestBody.content } } } }
  const text = JSON.stringify({ ...document, paths, webhooks: {} })
  return JSON.parse(text, (key, value: unknown) => lineSchemaOf(value) ?? inOneForm(key, value)) as OpenApiDocument
}

/** What is said in two ways and means the same. */
function inOneForm(key: string, value: unknown): unknown {
  // The events once more.
  if (key === 'callbacks') return undefined
  if (key === 'security') return asOAuth2(value as readonly object[])
  if (key === 'additionalProperties' && value === true) return undefined
  const { 'x-extensible-enum': values, allOf, ...rest } = Object(value) as Record<string, unknown>
  if (values !== undefined) return { ...rest, enum: values }
  return isDeepStrictEqual(allOf, lineInTwoPatterns) ? { ...rest, pattern: lineWithSomethingToSee.source } : value
}

/** Released as two, for the same texts. */
const lineInTwoPatterns = [{ pattern: '[^\\s\\ufeff]' }, { pattern: '^[^\\u0000-\\u001f\\u007f\\u2028\\u2029]*$' }]

/** By `openIdConnect` came the same tokens with the same scopes, by another way to get them. */
function asOAuth2(alternatives: readonly object[]): unknown[] {
  const texts = alternatives.map((one) => JSON.stringify(one).replace('"openIdConnect"', '"oauth2"'))
  return [...new Set(texts)].map((text) => JSON.parse(text) as unknown)
}

function lineSchemaOf(value: unknown): object | undefined {
  const { type, description } = Object(value) as { type?: unknown; description?: unknown }
  const name = type === 'string' && /^Lines of (\w+)$/.exec(String(description))?.[1]
  return name ? { $ref: prefix + name } : undefined
}

interface Use {
  readonly name: string
  readonly by: 'request' | 'answer'
}

const prefix = '#/components/schemas/'
const refersTo = (value: unknown): string | undefined => {
  const { $ref } = Object(value) as { $ref?: unknown }
  return typeof $ref === 'string' && $ref.startsWith(prefix) ? $ref.slice(prefix.length) : undefined
}

/** Where schemas are used: only with that is it known who writes and who reads. */
function findUses({ paths, components }: OpenApiDocument): Use[] {
  const found = new Map<string, Use>()
  const look = (value: unknown, by: Use['by']): void => {
    const name = refersTo(value)
    if (name !== undefined && !found.has(`${name} ${by}`)) {
      found.set(`${name} ${by}`, { name, by })
      look(components.schemas[name], by)
    }
    if (typeof value !== 'object' || value === null) return
    for (const [key, member] of Object.entries(value)) look(member, key === 'responses' ? 'answer' : by)
  }
  look(paths, 'request')
  return [...found.values()]
}

/** Each shared schema stands once for each way it is used, by its name wherever it is: the library would copy all of it there. */
function flatten(document: OpenApiDocument, shared: readonly string[], uses: readonly Use[]): OpenApiDocument {
  const paths = { ...document.paths }
  for (const { name, by } of uses) {
    const content = { 'application/json': { schema: document.components.schemas[name] } }
    paths[`/schema ${name} (${by})`] =
      by === 'request'
        ? { post: { requestBody: { required: true, content }, responses: {} } }
        : { get: { responses: { '200': { description: '', content } } } }
  }
  const toName = (_: string, value: unknown): unknown => {
    const name = refersTo(value)
    if (name === undefined || !shared.includes(name)) return value
    const { $ref, ...beside } = value as { readonly $ref: string }
    return { ...beside, const: $ref }
  }
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).filter(([name]) => !shared.includes(name)),
  )
  const flat = { ...document, paths, components: { ...document.components, schemas } }
  return JSON.parse(JSON.stringify(flat), toName) as OpenApiDocument
}

/** Most are, and the library takes its time over each. */
function withoutEqualPaths(before: OpenApiDocument, after: OpenApiDocument): [OpenApiDocument, OpenApiDocument] {
  const isEqual = (path: string) => isDeepStrictEqual(before.paths[path], after.paths[path])
  const differing = ({ paths, ...rest }: OpenApiDocument) => ({
    ...rest,
    paths: Object.fromEntries(Object.entries(paths).filter(([path]) => !isEqual(path))),
  })
  return [differing(before), differing(after)]
}
