import { tsImport } from 'tsx/esm/api'

// The thread's program from its source: tsx does not reach into threads by itself.
await tsImport('./line-parser-worker.ts', import.meta.url)
