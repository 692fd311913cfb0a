import { run } from './bootstrap.mjs'

await run(new URL('bench.ts', import.meta.url).href)
