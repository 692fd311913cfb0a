import { pathToFileURL } from 'node:url'
import { writeLetterBook } from '../world/src/letters/letter-book.ts'

// Every mail that a customer can get, in both languages, as pages to look at.

process.stdout.write(`${pathToFileURL(await writeLetterBook()).href}\n`)
