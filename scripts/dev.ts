import { startDevPortal } from '../world/src/dev/dev-portal-process.ts'
import { startStories } from '../world/src/dev/stories.ts'
import { readPort, runDemonstration } from './demonstration.ts'

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

// Its own argument, everything else is the demonstration's.
const inspect = process.argv.indexOf('--inspect')
if (inspect !== -1) process.argv.splice(inspect, 1)

await runDemonstration({
  command: 'npm run dev',
  startPortal: (portal) => startDevPortal({ ...portal, nodeOptions: inspect === -1 ? [] : ['--inspect'] }, say),
  startBeside: (report) => startStories(readPort('STORIES_PORT', 6006), report),
})
