import { run } from './bootstrap.mjs'

await run(new URL('start.ts', import.meta.url).href)
