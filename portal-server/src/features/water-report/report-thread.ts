import { parentPort } from 'node:worker_threads'
import { ReportMaker, type Commission } from './report-maker.ts'
import type { ThreadAnswer } from './report-threads.ts'

// The program of a thread: report-threads.ts starts it.
const maker = new ReportMaker()

parentPort?.on('message', (commission: Commission) => {
  void answerTo(commission).then((answer) => parentPort?.postMessage(answer))
})

async function answerTo(commission: Commission): Promise<ThreadAnswer> {
  try {
    return await maker.make(commission)
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
