import type { ProblemCode } from './problem.schema.ts'

export const problemStatus: Record<ProblemCode, number> = {
  'validation-failed': 422,
  'malformed-request': 400,
  'not-signed-in': 401,
  'token-refused': 401,
  'token-misplaced': 400,
  'scope-missing': 403,
  'sign-in-too-old': 403,
  'origin-not-allowed': 403,
  'request-not-from-portal': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-too-slow': 408,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'slip-not-matched': 422,
  'too-many-attempts': 429,
  'too-many-letters': 429,
  'too-many-requests': 429,
  'reading-window-closed': 409,
  'reading-window-over': 409,
  'meter-not-read': 409,
  'meter-read-remotely': 409,
  'occupancy-ended': 409,
  'account-of-staff': 409,
  'account-closed': 410,
  'no-mobile-number': 409,
  'number-not-reached': 409,
  'code-refused': 422,
  'code-void': 409,
  'too-many-codes': 429,
  'reading-doubtful': 409,
  'too-many-readings': 409,
  'photo-not-usable': 422,
  'no-payment-code': 409,
  'no-electronic-invoice': 409,
  'original-refused': 422,
  'no-water-quality': 409,
  'idempotency-key-reused': 422,
  'import-refused': 422,
  'import-closes-too-many': 422,
  'import-outdated': 422,
  'import-under-way': 409,
  'cursor-expired': 410,
  'too-many-webhooks': 409,
  'webhook-disabled': 409,
  'announcement-changed': 409,
  'announcement-sent': 409,
  'announcement-not-in-force': 409,
  'message-not-resendable': 409,
  'temporarily-unavailable': 503,
  'internal-error': 500,
}

/** What one value is wrong by: a code whose sentence is chosen in the customer's language when it is answered. */
export type FieldFault = Fault & Place
type Place =
  | { readonly pointer: string }
  | { readonly parameter: string }
  | { readonly header: string }
  | { readonly line: number; readonly column?: string }
interface Fault {
  readonly code: FieldFaultCode
  /** What would be right, in the words of the API itself: values, limits, a form. */
  readonly expected?: string
}
export type BodyFault = Fault & { readonly pointer: string }
export type FieldFaultCode =
  | 'required'
  | 'too-long'
  | 'wrong-type'
  | 'not-a-whole-number'
  | 'negative'
  | 'too-many-digits'
  | 'unknown-field'
  | 'unknown-parameter'
  | 'unknown-header'
  | 'out-of-range'
  | 'not-allowed'
  | 'url-with-credentials'
  | 'url-with-fragment'
  | 'url-without-tls'
  | 'url-not-public'
  | 'url-host-unknown'
  | 'half-character'
  | 'not-json'
  | 'not-a-cursor'
  | 'no-window-begins'
  | 'one-record-needed'
  | 'never-whole'
  | 'for-csv-alone'
  | 'in-the-future'
  | 'year-out-of-range'
  // Of a file of lines.
  | 'packed'
  | 'charset-unknown'
  | 'not-in-charset'
  | 'line-too-long'
  | 'line-ends'
  | 'unknown-column'
  | 'column-twice'
  | 'column-unnamed'
  // Of a document.
  | 'pdf-expected'
  | 'pdf-damaged'
  | 'pdf-encrypted'
  | 'pdf-with-scripts'
  | 'pdf-with-actions'
  | 'pdf-with-files'
  | 'unpacks-too-large'
  | 'too-much-work'
  | 'utf-8-expected'
  | 'xml-not-well-formed'
  | 'xml-with-dtd'
  | 'eslog-expected'
  | 'other-invoice'

/** The limits that hold requests and mails up. */
export type LimitName = 'program' | 'browser' | 'link-attempts' | 'letters' | 'codes' | 'mailbox'

interface ProblemDetails {
  readonly faults?: readonly FieldFault[]
  readonly retryAfterSeconds?: number
  /** With too-many-requests: whose. */
  readonly limit?: LimitName
  /** What a feature has to say besides, by members that it declares (openapi.ts puts them into the document). */
  readonly members?: Readonly<Record<string, unknown>>
  readonly allow?: readonly string[]
  /** Where another try begins, for whoever sees a page. */
  readonly retryPath?: string
  /** With scope-missing: those that are needed. */
  readonly scopes?: readonly string[]
  readonly cause?: unknown
}

/** Thrown by whatever finds a problem; http/problem-handler.ts answers with it (RFC 9457). */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly code: ProblemCode
  readonly status: number
  readonly details: ProblemDetails

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code, { cause: details.cause })
    this.code = code
    this.status = problemStatus[code]
    this.details = details
  }
}
