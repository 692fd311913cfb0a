import { writeFile } from 'node:fs/promises'
import { brand } from './brand.ts'

/** The colours of brand.json as CSS custom properties, one for light and one for dark surroundings. */
export function coloursCss(colours: typeof brand.colours): string {
  const declarations = (scheme: 'light' | 'dark', indent: string): string =>
    Object.entries(colours[scheme])
      .map(([token, value]) => `${indent}--${token}: ${value};`)
      .join('\n')
  return `/* Made from brand.json by "npm run generate". Change the colours there. */
:root {
  color-scheme: light dark;
${declarations('light', '  ')}
}
@media (prefers-color-scheme: dark) {
  :root {
${declarations('dark', '    ')}
  }
}
`
}

/** Writes colours.gen.css beside brand.json. */
export async function generateColours(): Promise<void> {
  await writeFile(new URL('colours.gen.css', import.meta.url), coloursCss(brand.colours))
}
