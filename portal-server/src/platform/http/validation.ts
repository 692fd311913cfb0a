import type { z } from 'zod'
import { HttpProblem, type BodyFault, type FieldFaultCode } from './problem.ts'

/**
 * @returns the body as the schema knows it
 * @throws HttpProblem validation-failed, with a JSON pointer (RFC 6901) to each value that is wrong
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const halves = findHalves(body)
  if (halves.length > 0)
    throw new HttpProblem('validation-failed', {
      faults: halves.map((path) => ({ pointer: pointerTo(path), code: 'half-character' })),
    })
  return checkBody(schema, body)
}

/** The same, and leaves characters alone: for what is looked at more closely elsewhere. */
export function checkBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body, { reportInput: true })
  if (result.success) return result.data
  const faults = result.error.issues.flatMap(faultsOf)
  // One sentence for a value is enough, however many rules it breaks.
  const firstOfEach = faults.filter(({ pointer }, at) => faults.findIndex((fault) => fault.pointer === pointer) === at)
  throw new HttpProblem('validation-failed', { faults: firstOfEach })
}

/** What an issue says about the values; the schema has to report its input. */
export function faultsOf(issue: z.core.$ZodIssue): BodyFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), code: 'unknown-field' }))
  return [{ pointer: pointerTo(issue.path), code: faultCode(issue), ...expectationOf(issue) }]
}

function faultCode(issue: z.core.$ZodIssue): FieldFaultCode {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'required'
      return issue.expected === 'int' ? 'not-a-whole-number' : 'wrong-type'
    case 'too_small':
      return isMeasured(issue.origin) ? 'negative' : 'required'
    case 'too_big':
      return isMeasured(issue.origin) ? 'too-many-digits' : 'too-long'
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not-allowed'
    default:
      return namedFault(issue) ?? 'wrong-type'
  }
}

/**
 * JSON can write half of a character of two units, which neither UTF-8 nor PostgreSQL's JSON can.
 *
 * @returns where one stands
 */
export function findHalves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => [
    ...(key.isWellFormed() ? [] : [path]),
    ...findHalves(member, [...path, key]),
  ])
}

/** What would have been right, as far as the rule says it: in the words of JSON and of the API, in no language. */
export function expectationOf(issue: z.core.$ZodIssue | undefined): { expected?: string } {
  switch (issue?.code) {
    case 'invalid_value':
      return { expected: issue.values.map(String).join(' | ') }
    case 'invalid_type':
      return { expected: issue.expected }
    case 'too_small':
      return { expected: `${isMeasured(issue.origin) ? '' : 'length '}>= ${issue.minimum}`.trim() }
    case 'too_big':
      return { expected: `${isMeasured(issue.origin) ? '' : 'length '}<= ${issue.maximum}`.trim() }
    case 'invalid_format':
      return { expected: issue.format === 'regex' && issue.pattern ? issue.pattern : issue.format }
    case 'custom':
      return typeof issue.params?.['expected'] === 'string' ? { expected: issue.params['expected'] } : {}
    default:
      return {}
  }
}

/** A rule of our own says by a parameter which fault it finds: `.refine(isSo, { params: { fault } })`. */
export function namedFault(issue: z.core.$ZodIssue): FieldFaultCode | undefined {
  return issue.code === 'custom' ? (issue.params?.['fault'] as FieldFaultCode | undefined) : undefined
}

/** A number, where others have a length. */
const isMeasured = (origin: string): boolean => ['number', 'int', 'bigint'].includes(origin)

function pointerTo(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
  return ['#', ...parts].join('/')
}
