import { ConfigError, readConfig } from './config.ts'
import { startPortal } from './portal.ts'

try {
  const portal = await startPortal(readConfig())
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A second signal finds the first one at work.
      if (isStopping) return
      isStopping = true
      void portal.stop()
    })
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
