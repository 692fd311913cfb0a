import { createLog, type Log } from './log.ts'

/** For the entry of a process: what nobody catches, and what Node warns of, are lines of its log as everything else is. */
export function speakJson(level = 'info'): Log {
  const log = createLog(level)
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the process ends: nobody caught an error')
    process.exit(1)
  })
  process.removeAllListeners('warning')
  process.on('warning', (warning) => log.warn({ err: warning }, 'Node warns'))
  return log
}
