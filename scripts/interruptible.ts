import { tmpdir } from 'node:os'
import { stopChildren } from '../world/src/child.ts'
import { cacheFolder, dataFolder } from '../world/src/folders.ts'
import { WorldProblem } from '../world/src/problem.ts'
import { explainStart } from '../world/src/room.ts'
import { endRunningPrograms } from '../world/src/run.ts'

type Stop = () => unknown

/**
 * Starts something that runs until it is told to end (Ctrl+C, SIGTERM, the terminal closed), and then stops all of it,
 * also in the middle of the start. What a person can mend is told in one sentence. Whatever way it ends, no process stays.
 */
export async function runUntilStopped(start: (onStop: (stop: Stop) => void) => Promise<void>): Promise<void> {
  const stops: Stop[] = []
  let ending: Promise<never> | undefined

  const end = (exitCode: number): Promise<never> => {
    ending ??= (async () => {
      endRunningPrograms()
      await stopChildren()
      for (const stop of stops.toReversed()) await stop()
      process.exit(exitCode)
    })()
    return ending
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (ending === undefined) process.stdout.write('\nStopping everything …\n')
      void end(signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)
    })
  // A closed terminal must not keep us from stopping.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  endWithNpm(() => void end(1))

  try {
    await start((stop) => stops.push(stop))
  } catch (error) {
    if (ending !== undefined) return ending
    const told = await explainStart(error, [dataFolder(), cacheFolder, tmpdir()])
    const text = told instanceof WorldProblem ? told.message : told instanceof Error ? told.stack : String(told)
    process.stderr.write(`${text}\n`)
    await end(1)
  }
}

/** When npm is killed (SIGKILL) nobody tells us, but we get another parent. */
function endWithNpm(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const npm = Number(process.env['STARTED_BY_PID'])
  setInterval(() => {
    if (process.ppid !== npm) end()
  }, 250).unref()
}
