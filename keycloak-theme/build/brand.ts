import type { Brand, Locale } from '@moja-komunala/brand/brand'
import type { Colours } from '@moja-komunala/brand/colours'
import brandJson from '@moja-komunala/brand/brand.json' with { type: 'json' }
import coloursJson from '@moja-komunala/brand/colours.json' with { type: 'json' }

// Vite loads its configuration with plain Node, which reads JSON but no TypeScript out of a package.
export const brand: Brand = brandJson
export const colours: Colours = coloursJson
export const locales: readonly Locale[] = ['sl', 'en']
