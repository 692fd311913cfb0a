import { writeFile } from 'node:fs/promises'
import { colours, type Colours } from './colours.ts'

/** The colours of colours.json as CSS custom properties, one for light and one for dark surroundings. */
export function coloursCss(schemes: Colours): string {
  const declarations = (scheme: 'light' | 'dark', indent: string): string =>
    Object.entries(schemes[scheme])
      .map(([token, value]) => `${indent}--${token}: ${value};`)
      .join('\n')
  return `/* Made from colours.json by "npm run generate". Change the colours there. */
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

/** Writes colours.gen.css beside colours.json. */
export async function generateColours(): Promise<void> {
  await writeFile(new URL('colours.gen.css', import.meta.url), coloursCss(colours))
}
