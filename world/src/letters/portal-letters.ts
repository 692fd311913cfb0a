import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { localeSchema } from '@moja-komunala/portal-server/platform/locale.ts'
import {
  shortWithLinks,
  writeLetter,
  writeShortLetter,
  type Letter,
} from '@moja-komunala/portal-server/platform/messages/letter.ts'
import { MuteLinks } from '@moja-komunala/portal-server/platform/messages/choices/mute-link.ts'
import { writeMail } from '@moja-komunala/portal-server/platform/messages/mail-writing.ts'
import { isChosenByCustomer } from '@moja-komunala/rules/notice-kinds.ts'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { projectFolder } from '../folders.ts'
import type { WrittenLetter } from './written-letter.ts'

const features = join(projectFolder, 'portal-server/src/features')
export const portalUrl = 'https://moja.komunala-zagorje.example'
const muteUrlOfAll = new MuteLinks({ portalUrl, sessionSecret: randomUUID() }).addressOf(randomUUID())

/** One of the portal's own, as it is sent by mail and, where it goes by SMS, in a line or two with its links. */
export interface PortalLetter extends WrittenLetter {
  readonly short: string | undefined
}

/** Every letter of every feature, in each of its cases and both languages. @throws where a letter has no cases beside it */
export async function writePortalLetters(): Promise<PortalLetter[]> {
  const names = await readdir(features, { recursive: true })
  const files = names.filter((name) => name.endsWith('.letter.ts')).toSorted()
  return (await Promise.all(files.map((file) => writeInEachCase(join(features, file))))).flat()
}

async function writeInEachCase(file: string): Promise<PortalLetter[]> {
  const letters = Object.values(await load(file)).filter(isLetter)
  const { cases } = await load(file.replace(/\.ts$/, '.cases.ts'))
  return letters.flatMap((letter) =>
    Object.entries(cases as Readonly<Record<string, unknown>>).flatMap(([about, content]) =>
      localeSchema.options.map((language) => {
        const parts = [letter, letter.content.parse(content), language, productionWindowRule.timeZone] as const
        const text = writeLetter(...parts)
        const recipient = { firstName: 'Ana <Marija>', locale: language }
        const muteUrl = isChosenByCustomer(letter.kind) ? muteUrlOfAll : undefined
        const mail = writeMail(text, recipient, portalUrl, muteUrl)
        const line = writeShortLetter(...parts)
        const short = line && shortWithLinks(line, language, portalUrl + text.action.path, muteUrl)
        return { name: `${letter.name}, ${about}`, language, ...mail, short }
      }),
    ),
  )
}

const load = async (file: string): Promise<Record<string, unknown>> =>
  (await import(pathToFileURL(file).href)) as Record<string, unknown>

const isLetter = (exported: unknown): exported is Letter<object> =>
  typeof exported === 'object' && exported !== null && 'write' in exported && 'content' in exported
