import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { locales } from './brand.ts'
import { frameMessages, layoutFile, mailFile, mailProperties, type MailKind } from './mails.ts'
import { messagesFile, propertiesFile } from './properties.ts'

const source = new URL('../src/email/', import.meta.url)
const read = (name: string): Promise<string> => readFile(new URL(name, source), 'utf8')

/** Lays out the theme's mails as Keycloak reads them: each as HTML and as plain text, in the frame that all mails share. */
export async function writeMails(directory: string): Promise<void> {
  // Keycloakify has put our sources there.
  await rm(directory, { recursive: true, force: true })
  await mkdir(join(directory, 'messages'), { recursive: true })
  await writeFile(
    join(directory, 'theme.properties'),
    propertiesFile({ parent: 'base', locales: locales.join(','), ...mailProperties }),
  )
  for (const locale of locales) {
    const messages = JSON.parse(await read(`messages/${locale}.json`)) as Record<string, string>
    await writeFile(
      join(directory, 'messages', `messages_${locale}.properties`),
      messagesFile({ ...messages, ...frameMessages(locale) }),
    )
  }
  const functions = await read('functions.ftl')
  const mails = (await readdir(new URL('mails/', source))).toSorted()
  for (const kind of ['html', 'text'] satisfies MailKind[]) {
    await mkdir(join(directory, kind), { recursive: true })
    await writeFile(join(directory, kind, 'template.ftl'), layoutFile(kind, functions))
    for (const mail of mails) {
      await writeFile(join(directory, kind, mail), mailFile(kind, await read(`mails/${mail}`)))
    }
  }
}
