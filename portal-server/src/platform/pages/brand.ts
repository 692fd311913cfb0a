import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)

/** A file of the brand, wherever the package is installed. */
export function readBrandFile(name: 'brand.json' | 'colours.json' | 'colours.css' | 'logo.svg'): string {
  return readFileSync(require.resolve(`@moja-komunala/brand/${name}`), 'utf8')
}

/** The styles of components that all pages share. */
export function readUiStyles(components: readonly string[]): string {
  return components
    .map((component) => readFileSync(require.resolve(`@moja-komunala/ui/${component}.css`), 'utf8'))
    .join('\n')
}

const colours = z.record(z.string(), z.string())

const brandSchema = z.object({
  utility: z.object({
    nameLines: z.array(z.string()),
    name: z.string(),
    legalName: z.string(),
    street: z.string(),
    town: z.string(),
    vatId: z.string(),
    phone: z.string(),
    email: z.string(),
    website: z.string(),
  }),
  portal: z.object({ name: z.string() }),
  colours: z.object({ light: colours, dark: colours }),
})

/** The utility's names, address and colours. */
export const brand = brandSchema.parse({
  ...(JSON.parse(readBrandFile('brand.json')) as object),
  colours: JSON.parse(readBrandFile('colours.json')) as unknown,
})
