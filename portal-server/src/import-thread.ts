import { parseLinesFor } from './features/imports/line-parser-worker.ts'
import { importRecords } from './import-records.ts'

// The program of a thread: line-parser-thread.ts starts it.
parseLinesFor(importRecords)
