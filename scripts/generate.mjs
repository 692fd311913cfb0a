import { run } from './bootstrap.mjs'

await run(new URL('generate.ts', import.meta.url).href)
