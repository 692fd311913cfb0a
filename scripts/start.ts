import { runDemonstration } from './demonstration.ts'

await runDemonstration({ command: 'npm start' })
