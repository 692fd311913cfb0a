import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { LoadPlan, LoadResult } from './http-load.ts'

type Message = { result: LoadResult } | { error: string }

/** @throws with the portal's own words when it answers anything else than what is expected */
export async function runLoadProcess(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(fileURLToPath(new URL('http-load-main.ts', import.meta.url)), {
    // A closed terminal or an error here takes it along.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    return await new Promise<LoadResult>((resolve, reject) => {
      child.once('message', (message: Message) =>
        'result' in message ? resolve(message.result) : reject(new Error(message.error)),
      )
      child.once('exit', (code) => reject(new Error(`The load generator ended with ${code}.`)))
      child.send(plan)
    })
  } finally {
    child.kill()
  }
}
