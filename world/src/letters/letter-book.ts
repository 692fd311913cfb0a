import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../folders.ts'
import { writeKeycloakMails } from './keycloak-mails.ts'
import { writePortalLetters } from './portal-letters.ts'
import type { WrittenLetter } from './written-letter.ts'

/** Every mail as a page to look at, with one that shows all of them beside each other. @returns the path of that one */
export async function writeLetterBook(): Promise<string> {
  const letters = [...(await writePortalLetters()), ...(await writeKeycloakMails())]
  const folder = join(cacheFolder, 'letters')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const letter of letters) {
    await writeFile(join(folder, `${fileOf(letter)}.html`), letter.html)
    await writeFile(join(folder, `${fileOf(letter)}.txt`), letter.text)
  }
  const index = join(folder, 'index.html')
  await writeFile(index, indexOf(letters))
  return index
}

const fileOf = ({ name, language }: WrittenLetter): string => `${name.replaceAll(/[^\w-]+/g, '_')}.${language}`

const indexOf = (letters: readonly WrittenLetter[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Every mail</title>
<style>
body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif }
section { display: flex; gap: 1rem; overflow-x: auto }
iframe { flex: none; height: 46rem; border: 1px solid }
</style>
${[...new Set(letters.map(({ name }) => name))]
  .map((name) => {
    const files = letters.filter((letter) => letter.name === name).map(fileOf)
    const frames = files.flatMap((file) => [390, 700].map((width) => frame(file, width)))
    const links = files.flatMap((file) =>
      ['html', 'txt'].map((kind) => `<a href="${file}.${kind}">${file}.${kind}</a>`),
    )
    return `<h2>${name}</h2>\n<p>${links.join(' · ')}</p>\n<section>${frames.join('')}</section>`
  })
  .join('\n')}
</html>
`

const frame = (file: string, width: number): string =>
  `<iframe title="${file}, ${width} px" src="${file}.html" width="${width}" loading="lazy"></iframe>`
