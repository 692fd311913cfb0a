import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAccountTheme } from './account-theme.ts'
import { brand, locales } from './brand.ts'
import { commonPasswords, passwordWords } from './common-passwords.ts'
import { leanPage } from './lean-page.ts'
import { loginPreloads, readManifest, withPreloads } from './preloads.ts'
import { messagesFile, propertiesFile } from './properties.ts'
import { currentTermsVersion } from './terms-version.ts'
import { writeMails } from './write-mails.ts'

const source = new URL('../src/', import.meta.url)

/**
 * Finishes what Keycloakify has laid out in the current directory: only the languages of the portal, all of their
 * messages this theme's own, and the mails from one layout with the brand's names and colours.
 */
export async function writeTheme(themeName: string): Promise<void> {
  const theme = join(process.cwd(), 'theme', themeName)
  await writeLoginMessages(join(theme, 'login', 'messages'))
  await writeLoginProperties(join(theme, 'login'))
  await writeLoginPages(join(theme, 'login'))
  await writePasswordLists(join(theme, 'login'))
  await writeMails(join(theme, 'email'))
  await writeAccountTheme(join(theme, 'account'))
}

async function writeLoginMessages(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  for (const locale of locales) {
    const messages = JSON.parse(await readFile(new URL(`login/messages/${locale}.json`, source), 'utf8')) as Record<
      string,
      string
    >
    await writeFile(join(directory, `messages_${locale}.properties`), messagesFile(messages))
  }
}

async function writeLoginProperties(directory: string): Promise<void> {
  await writeFile(
    join(directory, 'theme.properties'),
    propertiesFile({
      parent: 'base',
      locales: locales.join(','),
      darkMode: 'true',
      // Whoever has not accepted these is asked at the next sign-in.
      termsVersion: await currentTermsVersion(),
    }),
  )
  // Pictures and styles of Keycloak's own theme that no page here shows.
  for (const unused of ['css', 'img', 'resources-common']) {
    await rm(join(directory, 'resources', unused), { recursive: true, force: true })
  }
}

/** Beside the templates, where the provider finds them and nobody is served them. */
async function writePasswordLists(directory: string): Promise<void> {
  await writeFile(join(directory, 'common-passwords.txt'), `${commonPasswords.join('\n')}\n`)
  await writeFile(join(directory, 'password-words.txt'), `${passwordWords(brand).join('\n')}\n`)
}

async function writeLoginPages(directory: string): Promise<void> {
  const manifest = await readManifest('dist')
  const templates = (await readdir(directory)).filter((name) => name.endsWith('.ftl'))
  for (const name of templates) {
    const file = join(directory, name)
    const page = leanPage(await readFile(file, 'utf8'))
    const preloads = loginPreloads(manifest, name, '${xKeycloakify.resourcesPath}/dist/')
    await writeFile(file, withPreloads(page, preloads))
  }
  await rm(join(directory, 'resources', 'dist', '.vite'), { recursive: true, force: true })
}
