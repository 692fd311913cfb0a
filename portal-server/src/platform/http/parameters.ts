import type { Request } from 'express'
import type { z } from 'zod'
import { findOwnHeaderField, ownHeaderFields, type OwnHeaderField } from './header-fields.ts'
import { HttpProblem, type FieldFault, type FieldFaultCode } from './problem.ts'
import { expectationOf, namedFault } from './validation.ts'

/* What stands around a request's body: identifiers in its path, what follows the question mark, header fields. No customer types them. */

/**
 * @returns reads the identifiers of a path; one that has not even the form of an identifier names nothing
 * @throws (what it returns) HttpProblem not-found
 */
export function createPathReader<Schema extends z.ZodObject>(schema: Schema): (request: Request) => z.output<Schema> {
  return (request) => {
    const result = schema.safeParse(request.params)
    if (result.success) return result.data
    throw new HttpProblem('not-found')
  }
}

/**
 * @returns reads what follows the question mark; a misspelt parameter must not pass for one that was left out
 * @throws (what it returns) HttpProblem malformed-request, which names each parameter that is wrong
 */
export function createQueryReader<Schema extends z.ZodObject>(schema: Schema): (request: Request) => z.output<Schema> {
  const strict = schema.strict()
  return (request) => {
    const result = strict.safeParse(request.url.includes('?') ? request.query : {}, { reportInput: true })
    if (result.success) return result.data as z.output<Schema>
    throw new HttpProblem('malformed-request', { faults: result.error.issues.flatMap(faultsOfQuery) })
  }
}

/**
 * @param named the fields that are needed
 * @param alsoTaken those that somebody else looks at
 * @returns reads the header fields of ours; others of ours must not come along as if they did something
 * @throws (what it returns) HttpProblem malformed-request, which names each field that is wrong
 */
export function createHeaderReader<Field extends OwnHeaderField>(
  named: readonly Field[],
  alsoTaken: readonly OwnHeaderField[],
): (request: Request) => Readonly<Record<Field, string>> {
  const taken: ReadonlySet<string> = new Set([...named, ...alsoTaken])
  return ({ headers }) => {
    const faults: FieldFault[] = []
    for (const name in headers)
      if (findOwnHeaderField(name) !== undefined && !taken.has(name))
        faults.push({ header: name, code: 'unknown-header' })
    const values: Partial<Record<OwnHeaderField, string>> = {}
    for (const name of named) {
      const result = ownHeaderFields[name].safeParse(headers[name])
      if (result.success) values[name] = result.data
      else
        faults.push({
          header: name,
          code: headers[name] === undefined ? 'required' : 'wrong-type',
          ...expectationOf(result.error.issues[0]),
        })
    }
    if (faults.length > 0) throw new HttpProblem('malformed-request', { faults })
    return values as Record<Field, string>
  }
}

function faultsOfQuery(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((parameter) => ({ parameter, code: 'unknown-parameter' }))
  return [{ parameter: String(issue.path[0]), code: faultCode(issue), ...expectationOf(issue) }]
}

/** The schema has to report its input. */
function faultCode(issue: z.core.$ZodIssue): FieldFaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type'
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not-allowed'
    case 'too_small':
    case 'too_big':
      return ['string', 'array'].includes(issue.origin) ? 'wrong-type' : 'out-of-range'
    default:
      return namedFault(issue) ?? 'wrong-type'
  }
}
