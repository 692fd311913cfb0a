import { dictionary } from '@zxcvbn-ts/language-common'
import type { Brand } from '@moja-komunala/brand/brand'

/** Passwords that many people have, in lower case. */
export const commonPasswords: readonly string[] = dictionary['passwords-common']

/** What comes to mind first where one chooses a password for water, in the language that no kept list knows. */
const firstThoughts = [
  ...['voda', 'vode', 'vodovod', 'vodomer', 'stevec', 'stanje', 'odcitek', 'odcitki', 'poloznica', 'racun', 'portal'],
  ...['geslo', 'gesla', 'moj', 'moja', 'moje', 'slovenija', 'ljubljana', 'maribor', 'ljubezen', 'sonce'],
  // The upper row of the keyboards sold here.
  ...['qwertz', 'qwertzu', 'qwertzui', 'qwertzuiop'],
]

const shortestWord = 4

/** Words of the utility and its trade, in lower case, without signs above letters. */
export function passwordWords({ utility, portal }: Pick<Brand, 'utility' | 'portal'>): readonly string[] {
  const { name, nameGenitive, town, street, website } = utility
  const ofUtility = [name, nameGenitive, town, street, portal.name, new URL(website).hostname.split('.').at(-2) ?? '']
    .flatMap((text) => plain(text).match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length >= shortestWord)
  return [...new Set([...ofUtility, ...firstThoughts])].toSorted()
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
