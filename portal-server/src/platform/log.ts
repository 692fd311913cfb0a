import { destination, pino, type Logger, type LoggerOptions } from 'pino'
import { currentRequestId } from './request-id.ts'

export type Log = Logger
/** Takes objects that no secret can stand in. */
export type AnswerLog = Pick<Logger, 'error' | 'info' | 'debug'>

/** Where a token, a cookie or a secret could stand in an object that somebody logs. */
const secretPaths = [
  'authorization',
  'cookie',
  'set-cookie',
  'access_token',
  'refresh_token',
  'id_token',
  'logout_token',
  'client_secret',
  'code_verifier',
  'password',
  'keycloakGrant',
].flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])

/** One line of JSON each, to standard output; with the request that it is about, whoever writes it. */
export function createLog(level: string): Log {
  return pino(
    {
      ...options(level),
      mixin: nameRequest,
      redact: { paths: secretPaths, censor: '[redacted]' },
      serializers: { err: describeError },
    },
    standardOutput(),
  )
}

/** For the line that every request leaves: looking for secrets would cost ten times what the line itself does. */
export function createAnswerLog(level: string): AnswerLog {
  return pino(options(level), standardOutput())
}

const options = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
})

// Written at once: the last lines before a crash are the ones that matter. Where nothing can be written, as on a full disk, lines
// are kept for when it can be, up to a limit, and whoever is served meanwhile does not notice.
// One for all logs of the process: of two, one's line would come into the middle of what is left of the other's.
let output: ReturnType<typeof destination> | undefined
const standardOutput = () =>
  (output ??= destination({ dest: 1, sync: true, maxLength: keptUnwrittenBytes }).on('error', () => undefined))
const keptUnwrittenBytes = 1024 * 1024

function nameRequest(): object {
  const requestId = currentRequestId()
  return requestId === undefined ? {} : { requestId }
}

/** Library errors carry the requests and answers they were made from; only what names the error is written down. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) }
  return { ...nameError(error), stack: error.stack }
}

function nameError(error: Error): object {
  const code = 'code' in error ? error.code : undefined
  const cause = error.cause instanceof Error ? nameError(error.cause) : undefined
  return { name: error.name, message: error.message, code, cause }
}
