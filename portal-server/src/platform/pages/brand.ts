import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)

/** A file of the brand, wherever the package is installed. */
export function readBrandFile(name: 'brand.json' | 'look.css' | 'colours.css' | 'logo.svg'): string {
  return readFileSync(require.resolve(`@moja-komunala/brand/${name}`), 'utf8')
}

const colours = z.record(z.string(), z.string())

const brandSchema = z.object({
  utility: z.object({
    nameLines: z.array(z.string()),
    name: z.string(),
    legalName: z.string(),
    street: z.string(),
    town: z.string(),
    phone: z.string(),
    email: z.string(),
    website: z.string(),
  }),
  portal: z.object({ name: z.string() }),
  colours: z.object({ light: colours, dark: colours }),
})

/** The utility's names, address and colours. */
export const brand = brandSchema.parse(JSON.parse(readBrandFile('brand.json')))
