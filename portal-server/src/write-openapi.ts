import { createOpenApiDocument } from './openapi.ts'

// The only output, so that a program can read it.
process.stdout.write(`${JSON.stringify(createOpenApiDocument(), null, 2)}\n`)
