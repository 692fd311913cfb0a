import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeMails } from '@moja-komunala/keycloak-theme/build/write-mails.ts'
import { cacheFolder } from '../folders.ts'
import { runToEnd } from '../run.ts'
import { unpackMailLibraries } from '../set-up/keycloak-distribution.ts'
import { javaCommand } from '../set-up/machine.ts'
import type { WrittenLetter } from './written-letter.ts'

const program = fileURLToPath(new URL('RenderMails.java', import.meta.url))

/** Every mail of Keycloak's as its own FreeMarker makes it of our theme, in both languages. Needs a JDK, and no server. */
export async function writeKeycloakMails(): Promise<WrittenLetter[]> {
  const libraries = await unpackMailLibraries()
  await mkdir(cacheFolder, { recursive: true })
  const scratch = await mkdtemp(join(cacheFolder, 'mails-'))
  try {
    const [theme, output] = [join(scratch, 'theme'), join(scratch, 'output')]
    await writeMails(theme)
    await mkdir(output)
    await runToEnd(javaCommand(), ['-cp', join(libraries, '*'), program, theme, output])
    return await readMails(output)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** What Keycloak itself can send, by the names of its templates. */
export async function listStockMails(): Promise<string[]> {
  const libraries = await unpackMailLibraries()
  const themes = (await readdir(libraries)).find((name) => /\.keycloak-themes-\d/.test(name)) ?? ''
  const listed = await runToEnd(javaCommand().replace(/java$/, 'jar'), ['--list', '--file', join(libraries, themes)])
  return [...listed.matchAll(/^theme\/base\/email\/html\/(.+)\.ftl$/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'template')
}

async function readMails(folder: string): Promise<WrittenLetter[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).toSorted()
  return Promise.all(
    names.map(async (file) => {
      const [, name = '', language] = /^(.*)\.(sl|en)\.html$/.exec(file) ?? []
      const read = (ending: string) => readFile(join(folder, file.replace(/html$/, ending)), 'utf8')
      return {
        name: name.replace('~', ', '),
        language: language === 'en' ? 'en' : 'sl',
        html: await read('html'),
        text: await read('txt'),
      }
    }),
  )
}
