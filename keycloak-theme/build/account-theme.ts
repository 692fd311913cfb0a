import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { locales } from './brand.ts'
import { accountPreloads, readManifest, withPreloads } from './preloads.ts'
import { messagesFile, propertiesFile } from './properties.ts'
import { scopeMessages } from './scope-messages.ts'

const built = fileURLToPath(new URL('../dist/', import.meta.url))

/**
 * The account pages, beside what Keycloakify has laid out. Their page goes to Keycloak almost as Vite built it: Keycloakify's
 * own slot would bring its ready-made application as a dependency, and 30 kB of page that is loaded twice at each visit.
 */
export async function writeAccountTheme(directory: string): Promise<void> {
  const page = await readFile(join(built, 'account.html'), 'utf8')
  const resources = join(directory, 'resources')
  await mkdir(resources, { recursive: true })
  const preloads = accountPreloads(await readManifest(), '${resourceUrl}/')
  await writeFile(join(directory, 'index.ftl'), withPreloads(accountTemplate(page), preloads))
  await writeFile(
    join(directory, 'theme.properties'),
    propertiesFile({ parent: 'base', locales: locales.join(','), deprecatedMode: 'false', darkMode: 'true' }),
  )
  await mkdir(join(directory, 'messages'), { recursive: true })
  for (const locale of locales)
    await writeFile(
      join(directory, 'messages', `messages_${locale}.properties`),
      messagesFile(await scopeMessages(locale)),
    )
  for (const file of await filesOf(page)) await cp(join(built, file), join(resources, file))
}

/** Addresses from the root of the build become addresses of the theme's resources, which carry a version. */
export const accountTemplate = (page: string): string =>
  page.replaceAll(/(src|href)="\//g, '$1="${resourceUrl}/').replaceAll(' crossorigin', '')

/** What the page names, and what those scripts import in turn. */
async function filesOf(page: string): Promise<string[]> {
  const assets = await readdir(join(built, 'assets'))
  const found = new Set(['favicon.svg'])
  const follow = async (text: string): Promise<void> => {
    for (const asset of assets) {
      const file = `assets/${asset}`
      if (found.has(file) || !text.includes(asset)) continue
      found.add(file)
      if (asset.endsWith('.js')) await follow(await readFile(join(built, file), 'utf8'))
    }
  }
  await follow(page)
  return [...found]
}
