import { generateEverything } from './generators.ts'

await generateEverything()
