import { run } from './bootstrap.mjs'

await run(new URL('check.ts', import.meta.url).href)
