import { run } from './bootstrap.mjs'

await run(new URL('export-realm.ts', import.meta.url).href)
