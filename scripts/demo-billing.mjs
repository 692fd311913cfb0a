import { run } from './bootstrap.mjs'

await run(new URL('demo-billing.ts', import.meta.url).href)
