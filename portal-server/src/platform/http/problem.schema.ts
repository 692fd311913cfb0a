import { z } from 'zod'
import { growingEnum } from './openapi-additions.ts'

/**
 * Every kind of problem that the portal answers with, the last part of the problem's `type`
 * (RFC 9457). Programs rely on them: a code that was published stays.
 */
export const problemCodes = [
  'validation-failed',
  'malformed-request',
  'not-signed-in',
  'token-refused',
  'token-misplaced',
  'scope-missing',
  'sign-in-too-old',
  'origin-not-allowed',
  'request-not-from-portal',
  'not-found',
  'method-not-allowed',
  'request-too-slow',
  'payload-too-large',
  'unsupported-media-type',
  'slip-not-matched',
  'too-many-attempts',
  'too-many-letters',
  'too-many-requests',
  'reading-window-closed',
  'reading-window-over',
  'meter-not-read',
  'meter-read-remotely',
  'occupancy-ended',
  'account-of-staff',
  'account-closed',
  'no-mobile-number',
  'number-not-reached',
  'code-refused',
  'code-void',
  'too-many-codes',
  'reading-doubtful',
  'too-many-readings',
  'photo-not-usable',
  'no-payment-code',
  'no-electronic-invoice',
  'original-refused',
  'no-water-quality',
  'idempotency-key-reused',
  'import-refused',
  'import-closes-too-many',
  'import-outdated',
  'import-under-way',
  'cursor-expired',
  'too-many-webhooks',
  'webhook-disabled',
  'announcement-changed',
  'announcement-sent',
  'announcement-not-in-force',
  'message-not-resendable',
  'temporarily-unavailable',
  'internal-error',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** What is wrong with one value: where it stands, in the body, behind the question mark, in a header or in a line of a file, and a sentence. */
export const fieldProblemSchema = z
  .object({
    pointer: z.string().optional().meta({ description: 'RFC 6901, to a value in the body', example: '#/valueM3' }),
    parameter: z.string().optional().meta({ description: 'The name of a query parameter', example: 'dryrun' }),
    header: z.string().optional().meta({ description: 'The name of a header field', example: 'idempotency-key' }),
    line: z.int().min(1).optional().meta({ description: 'Of a file of lines, from 1', example: 1 }),
    column: z.string().optional().meta({ description: 'Of that line, by its name in the header', example: 'street' }),
    code: z.string().meta({ example: 'too-many-digits' }),
    detail: z.string(),
    expected: z
      .string()
      .optional()
      .meta({ description: 'What would be right: values, limits, a form', example: 'true | false' }),
  })
  .meta({ id: 'FieldProblem' })

/**
 * Problem details, application/problem+json. `title` and `detail` are in the customer's language. Some problems of features
 * have members more, which the features declare.
 */
export const problemSchema = z.object({
  type: z
    .string()
    .meta({ description: 'The address of a page about the code', example: '/problems/reading-window-closed' }),
  title: z.string().meta({ example: 'Readings cannot be entered now' }),
  status: z.int().min(400).max(599).meta({ example: 409 }),
  detail: z.string().meta({ example: 'A reading can only be entered while the entry period is open.' }),
  code: growingEnum(problemCodes).meta({ description: 'What programs go by. New features bring new ones' }),
  requestId: z.string().meta({ description: 'Names this answer in the utility’s log' }),
  errors: z.array(fieldProblemSchema).optional().meta({ description: 'Each value that is wrong, where it is known' }),
  retryAfterSeconds: z.int().min(0).optional().meta({
    description:
      'With too-many-attempts, too-many-codes, too-many-letters and too-many-requests: after how many seconds the next attempt is taken',
    example: 20,
  }),
})
export type Problem = z.infer<typeof problemSchema>
