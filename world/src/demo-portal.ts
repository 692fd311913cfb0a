import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { speakJson } from '@moja-komunala/portal-server/platform/speak-json.ts'
import { startPortal } from '@moja-komunala/portal-server/portal.ts'
import { z } from 'zod'

// The portal as it is in production, save for a clock that may be moved: the entry that demonstration and tests start.

speakJson()
const playedClock = z.object({ offsetMs: z.number(), playedDay: z.string().optional() })
const { offsetMs, playedDay } = playedClock.parse(JSON.parse(process.env['PLAYED_CLOCK'] ?? '{"offsetMs":0}'))

const portal = await startPortal(readConfig(process.env), {
  clock: () => new Date(Date.now() + offsetMs),
  playedDay,
})

let stopping: Promise<void> | undefined
function stop(): void {
  stopping ??= portal.stop().then(() => process.exit(0))
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started it is gone.
process.on('disconnect', stop)
