import type { HttpProblem } from './problem.ts'

const challenge = 'Bearer realm="komunala"'

/**
 * What `WWW-Authenticate` says to a program (RFC 6750, section 3): what it lacks, and why what it sent was refused. One
 * that sent no token learns no reason.
 */
export function findBearerChallenge({ code, details }: HttpProblem): string | undefined {
  switch (code) {
    case 'not-signed-in':
      return challenge
    case 'token-refused':
      return `${challenge}, error="invalid_token"`
    case 'token-misplaced':
      return `${challenge}, error="invalid_request"`
    case 'scope-missing':
      return `${challenge}, error="insufficient_scope", scope="${(details.scopes ?? []).join(' ')}"`
    default:
      return undefined
  }
}
