import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { answerQuestions } from '@moja-komunala/portal-server/platform/processes/answering.ts'
import { systemErrorCode } from '../problem.ts'

/** What a file that takes the process over might try. */
export type Attempt =
  { readonly take: number } | { readonly forMs: number } | { readonly path: string } | { readonly say: string }

const taken: Buffer[] = []

function attempt(asked: Attempt): { readonly said: string; readonly pid: number; readonly secrets: string[] } {
  let said = ''
  if ('take' in asked) for (let mb = 0; mb < asked.take; mb += 1) taken.push(Buffer.alloc(1_048_576, 1))
  if ('forMs' in asked) for (const until = Date.now() + asked.forMs; Date.now() < until;);
  if ('path' in asked)
    try {
      writeFileSync(asked.path, '')
      said = 'written'
    } catch (error) {
      said = String(systemErrorCode(error))
      try {
        spawnSync('/bin/touch', [asked.path])
      } catch (refusal) {
        said += ` ${String(systemErrorCode(refusal))}`
      }
    }
  if ('say' in asked) said = asked.say
  return { said, pid: process.pid, secrets: Object.keys(process.env).filter((name) => name !== 'NODE_CHANNEL_FD') }
}

answerQuestions(attempt)
