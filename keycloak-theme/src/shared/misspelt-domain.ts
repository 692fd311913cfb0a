import spelling from '@zootools/email-spell-checker'
import { seenIn } from './address.ts'

/** Where most people here have their mail, and what is close to one of them but right as well. */
const domains = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'outlook.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'icloud.com',
  'mail.com',
  'aol.com',
  'gmx.com',
  'gmx.net',
  'gmx.at',
  'gmx.de',
  'gmx.ch',
  'proton.me',
  'protonmail.com',
  'siol.net',
  'siol.com',
  'telemach.net',
  'telekom.si',
  't-2.net',
  't-2.si',
  'amis.net',
  'arnes.si',
  'guest.arnes.si',
  'volja.net',
  'triera.net',
  'windowslive.com',
]

/** The address as it was probably meant, where its domain is a slip of the finger away from a common one: gmial.com. */
export function meantAddress(typed: string): { readonly address: string; readonly domain: string } | undefined {
  // Other lists of the library know no Slovenian domains, and would take each for a slip.
  const meant = spelling.run({ email: seenIn(typed), domains, secondLevelDomains: [], topLevelDomains: [] })
  return meant && { address: meant.full, domain: meant.domain }
}
