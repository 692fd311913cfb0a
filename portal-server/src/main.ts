import { ConfigError, readConfig } from './config.ts'
import { speakJson } from './platform/speak-json.ts'
import { startPortal } from './portal.ts'

const log = speakJson()
try {
  const portal = await startPortal(readConfig())
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A second signal finds the first one at work.
      if (isStopping) return
      isStopping = true
      // A mail server that takes its time may hold the process for minutes more: what it was at is tried again.
      void portal.stop().finally(() => process.exit())
    })
  }
} catch (error) {
  const isPortInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!isPortInUse && !(error instanceof ConfigError)) throw error
  log.fatal(
    isPortInUse ? 'LISTEN_PORT, BOUNCE_LISTEN_PORT or METRICS_PORT is in use by another program.' : error.message,
  )
  process.exit(1)
}
