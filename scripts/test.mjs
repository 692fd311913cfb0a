import { run } from './bootstrap.mjs'

await run(new URL('test.ts', import.meta.url).href)
