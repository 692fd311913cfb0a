import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { createOpenApiDocument } from '@moja-komunala/portal-server/openapi.ts'
import { findBreakingChanges, type OpenApiDocument } from './breaking-changes.ts'
import { add, drop, edited, put, remove, type Edit } from './edits.ts'

/*
 * What was released is kept: programs that nobody here can change were written by these documents. A release adds its own,
 * `node portal-server/src/write-openapi.ts > tests/released-api/openapi-VERSION.json`, and nothing is ever taken away.
 */

const folder = new URL('.', import.meta.url)
const current = JSON.parse(JSON.stringify(createOpenApiDocument())) as OpenApiDocument
const released = readdirSync(folder)
  .filter((name) => /^openapi-[\d.]+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as OpenApiDocument)

/** What was broken knowingly, with the reason why no program suffers. */
const accepted: readonly { readonly change: RegExp; readonly because: string }[] = [
  {
    change: /^remove paths\/\/schema FieldProblem \(answer\)\/.*\/required\/0: "pointer" -> undefined$/,
    because:
      'Only entries of a kind that is new have none: those about a parameter or a header field, of requests that passed before.',
  },
  {
    change: /^add .*\/schema Import(?:Run|Report) \(answer\)\/.*\/outcome\/enum\/3: undefined -> "would-be-refused"$/,
    because:
      'Only a dry run of what would be refused says so: it said that it could be stored, and whoever believed it was told otherwise a moment later.',
  },
  {
    change:
      /^remove .*\/schema MeteringPointUnlinked \(answer\)\/.*\/data\/const: "#\/components\/schemas\/Link" -> undefined$/,
    because: 'All that a link says stands there still, and why it ended beside it.',
  },
  {
    change:
      /^add .*\/schema Import(?:edRecord|Refusal) \(answer\)\/.*\/record\/(?:anyOf\/0\/)?enum\/[78]: undefined -> "(?:supply-zone|water-quality-result)"$/,
    because: 'A report names them to programs alone that have their scopes, and nobody had those before.',
  },
]
const isAccepted = (line: string) => accepted.some(({ change }) => change.test(line))

describe.each(released.map((document) => [document.info.version, document] as const))(
  'the API of version %s',
  (_, old) => {
    it('is still there for whoever wrote a program by its document', () => {
      expect(findBreakingChanges(old, current).filter((line) => !isAccepted(line))).toEqual([])
    })

    it('is called by its number alone', () => {
      if (old.info.version === current.info.version) expect(current).toEqual(old)
      else expect(current.info.version.localeCompare(old.info.version, 'en', { numeric: true })).toBe(1)
    })
  },
)

it('no change is accepted that nobody makes', () => {
  const lines = released.flatMap((old) => findBreakingChanges(old, current))
  for (const { change } of accepted) expect(lines.some((line) => change.test(line))).toBe(true)
})

/* The guard itself, tried on changes to today's document. */

const ofOperation = (method: string, path: string, ...rest: (string | number)[]) => ['paths', path, method, ...rest]
const ofSchema = (name: string, ...rest: (string | number)[]) => ['components', 'schemas', name, ...rest]
const parametersOfImport = ofOperation('post', '/imports', 'parameters')
const ofDryRun = (...rest: string[]) => [...parametersOfImport, 2, 'schema', ...rest]
const text = { type: 'string' }

const breaking: Record<string, Edit[]> = {
  'an operation vanishes': [remove(ofOperation('delete', '/metering-points/{meteringPointId}'))],
  'a path vanishes': [remove(['paths', '/imports/{importId}'])],
  'an operation gets another name': [put(ofOperation('get', '/imports', 'operationId'), 'list')],
  'a schema vanishes': [remove(ofSchema('ImportLine'))],
  'a member of an answer vanishes': [
    remove(ofSchema('Reading', 'properties', 'counts')),
    drop(ofSchema('Reading', 'required'), 'counts'),
  ],
  'a member of an answer may be missing': [drop(ofSchema('Reading', 'required'), 'counts')],
  'a member of an answer is of another type': [put(ofSchema('Reading', 'properties', 'valueM3'), text)],
  'a member of an answer may be null': [
    put(ofSchema('Reading', 'properties', 'reference'), { anyOf: [text, { type: 'null' }] }),
  ],
  'a member of an answer has one value more': [add(ofSchema('Reading', 'properties', 'wayIn', 'enum'), 'fax')],
  'a status vanishes': [remove(ofOperation('post', '/metering-points', 'responses', '200'))],
  'a form of an answer vanishes': [remove(ofOperation('get', '/readings', 'responses', '200', 'content', 'text/csv'))],
  'a header of an answer vanishes': [
    remove(ofOperation('get', '/readings', 'responses', '200', 'headers', 'Next-Cursor')),
  ],
  'a line of the export loses a member': [
    remove(ofSchema('ExportedReading', 'properties', 'hasPhoto')),
    drop(ofSchema('ExportedReading', 'required'), 'hasPhoto'),
  ],
  'a member of a request is needed': [add(ofSchema('SubmitReading', 'required'), 'wantsReceipt')],
  'a member of a request vanishes': [remove(ofSchema('SubmitReading', 'properties', 'wantsReceipt'))],
  'a number of a request has a lower limit': [put(ofSchema('SubmitReading', 'properties', 'valueM3', 'maximum'), 10)],
  'a text of a request has a lower limit': [
    put(ofSchema('LinkMeteringPoint', 'properties', 'purpose', 'maxLength'), 10),
  ],
  'a text of a request has to have a form': [
    put(ofSchema('LinkMeteringPoint', 'properties', 'purpose', 'pattern'), '^a$'),
  ],
  'a member of a request has one value less': [drop(ofSchema('ChooseLocale', 'properties', 'locale', 'enum'), 'sl')],
  'a kind of request vanishes': [remove(ofSchema('Replay', 'anyOf', 1))],
  'a form of a body vanishes': [remove(ofOperation('post', '/imports', 'requestBody', 'content', 'text/csv'))],
  'a body is needed where there was none': [
    put(ofOperation('post', '/webhooks/{webhookId}/test', 'requestBody'), {
      required: true,
      content: { 'application/json': { schema: { type: 'object' } } },
    }),
  ],
  'a line of an import needs one member more': [
    put(ofSchema('MeterLine', 'properties', 'colour'), text),
    add(ofSchema('MeterLine', 'required'), 'colour'),
  ],
  'a parameter vanishes': [remove([...parametersOfImport, 2])],
  'a parameter is needed': [put([...parametersOfImport, 2, 'required'], true)],
  'one parameter more is needed': [add(parametersOfImport, { in: 'query', name: 'of', required: true, schema: text })],
  'a parameter has one value less': [drop(ofDryRun('enum'), 'true')],
  'a parameter that is left out means something else': [put(ofDryRun('default'), 'true')],
  'one header field more is needed': [
    add(parametersOfImport, { in: 'header', name: 'idempotency-key', required: true, schema: text }),
  ],
  'one scope more is needed': [add(ofOperation('get', '/readings', 'security', 0, 'oauth2'), 'prices:write')],
  'tokens are no longer taken': [put(ofOperation('get', '/metering-points', 'security'), [{ session: [] }])],
  'an event vanishes': [remove(['webhooks', 'reading.corrected'])],
  'a member of an event vanishes': [
    remove(ofSchema('ReadingHandedIn', 'properties', 'type')),
    drop(ofSchema('ReadingHandedIn', 'required'), 'type'),
  ],
}

const harmless: Record<string, Edit[]> = {
  'one operation more': [put(['paths', '/teapots'], { get: { operationId: 'listTeapots', responses: {} } })],
  'other words': [put(ofOperation('get', '/imports', 'summary'), 'All imports')],
  'one member more in an answer': [
    put(ofSchema('Reading', 'properties', 'colour'), text),
    add(ofSchema('Reading', 'required'), 'colour'),
  ],
  'one code of problems more': [add(ofSchema('Problem', 'properties', 'code', 'x-extensible-enum'), 'no-water')],
  'one code of refused lines more': [
    add(ofSchema('ImportRefusal', 'properties', 'code', 'x-extensible-enum'), 'no-water'),
  ],
  'one value less in an answer': [drop(ofSchema('Reading', 'properties', 'wayIn', 'enum'), 'api')],
  'one status of problems more': [put(ofOperation('get', '/imports', 'responses', '418'), { description: 'A teapot' })],
  'one member more that a request may have': [put(ofSchema('SubmitReading', 'properties', 'colour'), text)],
  'one value more in a request': [add(ofSchema('ChooseLocale', 'properties', 'locale', 'enum'), 'it')],
  'a higher limit in a request': [put(ofSchema('LinkMeteringPoint', 'properties', 'purpose', 'maxLength'), 1_000)],
  'one parameter more that may be sent': [add(parametersOfImport, { in: 'query', name: 'of', schema: text })],
  'another scope that will do': [add(ofOperation('get', '/readings', 'security'), { oauth2: ['all:read'] })],
  'one member more in an event': [
    put(ofSchema('ReadingHandedIn', 'properties', 'colour'), text),
    add(ofSchema('ReadingHandedIn', 'required'), 'colour'),
  ],
}

describe('the comparison of two documents', () => {
  it('finds nothing between a document and itself', () => {
    expect(findBreakingChanges(current, current)).toEqual([])
  })

  it.each(Object.entries(breaking))('finds it when %s', (_, edits) => {
    expect(findBreakingChanges(current, edited(current, edits))).not.toEqual([])
  })

  it.each(Object.entries(harmless))('lets pass: %s', (_, edits) => {
    expect(findBreakingChanges(current, edited(current, edits))).toEqual([])
  })
})
