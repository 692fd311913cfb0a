import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { locales } from './brand.ts'
import { accountPreloads, readManifest, withPreloads } from './preloads.ts'
import { messagesFile, propertiesFile } from './properties.ts'
import { scopeMessages } from './scope-messages.ts'

const built = fileURLToPath(new URL('../dist-account/', import.meta.url))

/**
 * The account pages, beside what Keycloakify has laid out. Their page goes to Keycloak almost as Vite built it: Keycloakify's
 * own slot would bring its ready-made application as a dependency, and 30 kB of page that is loaded twice at each visit.
 */
export async function writeAccountTheme(directory: string): Promise<void> {
  const page = await readFile(join(built, 'account.html'), 'utf8')
  const resources = join(directory, 'resources')
  await mkdir(resources, { recursive: true })
  const preloads = accountPreloads(await readManifest('dist-account'), '${resourceUrl}/')
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
  for (const name of ['assets', 'favicon.svg']) await cp(join(built, name), join(resources, name), { recursive: true })
}

/**
 * Addresses within the build become addresses of the theme's resources, which carry a version; what only people read goes,
 * and so does what is said in the other language.
 */
export const accountTemplate = (page: string): string =>
  page
    .replaceAll(/(src|href)="\.?\//g, '$1="${resourceUrl}/')
    .replaceAll(' crossorigin', '')
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('> <', '><')
    .replace(/(<p lang="sl".*<\/p>)(<p lang="en".*<\/p>)/, "<#if locale == 'en'>$2<#else>$1</#if>")
