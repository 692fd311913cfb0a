import { DateTime } from 'luxon'
import type { Locale } from '../locale.ts'
import { brand } from '../pages/brand.ts'
import type { Mail } from './mail.ts'

/** A mail in words: a heading, what happened, facts by name, and what to do. */
export interface MailText {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly closing: readonly string[]
}

type Received = Extract<Mail, { about: 'reading-received' }>
type Linked = Extract<Mail, { about: 'point-linked' }>

const { utility, portal } = brand

/** @param timeZone the utility's, for the moments that are named */
export function textOf(mail: Mail, locale: Locale, timeZone: string): MailText {
  const texts = { sl, en }[locale]
  return mail.about === 'point-linked' ? texts.linked(mail) : texts.received(mail, writtenIn(locale, timeZone))
}

interface Written {
  readonly moment: (iso: string) => string
  readonly day: (iso: string) => string
  readonly volume: (m3: number) => string
}

function writtenIn(locale: Locale, timeZone: string): Written {
  const numbers = new Intl.NumberFormat(locale === 'sl' ? 'sl-SI' : 'en-GB', { useGrouping: 'min2' })
  const at = (iso: string) => DateTime.fromISO(iso, { zone: timeZone }).setLocale(locale === 'sl' ? 'sl-SI' : 'en-GB')
  return {
    // In figures: a Slovenian month would have to be declined.
    moment: (iso) => at(iso).toLocaleString(locale === 'sl' ? DateTime.DATETIME_SHORT : DateTime.DATETIME_MED),
    day: (iso) => at(iso).toLocaleString(locale === 'sl' ? DateTime.DATE_SHORT : DateTime.DATE_FULL),
    volume: (m3) => `${numbers.format(m3)} m³`,
  }
}

const sl = {
  linked: ({ pointNumber, address }: Linked): MailText => ({
    subject: `Vaše odjemno mesto ${pointNumber} je povezano še z enim uporabniškim računom`,
    paragraphs: [
      `Odjemno mesto, ki je povezano z vašim uporabniškim računom na portalu ${portal.name}, je od zdaj povezano še z enim.`,
      'To je mogoče samo s podatki s položnice zadnjega računa. Drugi uporabniški račun vidi podatke odjemnega mesta in stanja vodomerov ter jih lahko vnaša, vašega pa ne vidi.',
    ],
    facts: [
      ['Št. odjemnega mesta', pointNumber],
      ['Naslov', address],
    ],
    closing: [
      'Če je to kdo iz vašega gospodinjstva, vam ni treba storiti ničesar.',
      `Če povezave niste pričakovali, nas pokličite na ${utility.phone} ali pišite na ${utility.email}.`,
    ],
  }),
  received: (mail: Received, { moment, day, volume }: Written): MailText => ({
    subject: `Potrdilo o vnosu stanja vodomera: ${volume(mail.valueM3)} (${mail.reference})`,
    paragraphs: [
      mail.isLate
        ? 'Stanje vodomera smo shranili, a je prispelo po koncu obdobja za vnos, zato ne šteje.'
        : 'Stanje vodomera smo prejeli in shranili.',
    ],
    facts: [
      ['Št. vnosa', mail.reference],
      ['Stanje', volume(mail.valueM3)],
      ['Vodomer', `${mail.serialNumber}, ${mail.kind === 'cold' ? 'hladna voda' : 'topla voda'}`],
      ['Št. odjemnega mesta', mail.pointNumber],
      ['Naslov', mail.address],
      ['Vneseno', moment(mail.enteredAt)],
      ['Prejeto', moment(mail.receivedAt)],
    ],
    closing: [
      ...(mail.isLate ? [] : [`Popravite ga lahko do vključno ${day(mail.correctableUntil)}. Šteje zadnji vnos.`]),
      `Ob vprašanju nam povejte številko vnosa: ${utility.phone}, ${utility.email}.`,
    ],
  }),
}

const en: typeof sl = {
  linked: ({ pointNumber, address }) => ({
    subject: `Your metering point ${pointNumber} was linked to one more account`,
    paragraphs: [
      `A metering point that is linked to your account at ${portal.name} is now linked to one more account as well.`,
      'That takes the data on the payment slip of the last bill. The other account sees the metering point’s data and readings and can enter readings; it does not see your account.',
    ],
    facts: [
      ['Metering point', pointNumber],
      ['Address', address],
    ],
    closing: [
      'If this is somebody in your household, you need not do anything.',
      `If you did not expect it, call us at ${utility.phone} or write to ${utility.email}.`,
    ],
  }),
  received: (mail, { moment, day, volume }) => ({
    subject: `Receipt for your meter reading: ${volume(mail.valueM3)} (${mail.reference})`,
    paragraphs: [
      mail.isLate
        ? 'We stored your meter reading. It arrived after the entry period had ended, so it does not count.'
        : 'We received and stored your meter reading.',
    ],
    facts: [
      ['Reference', mail.reference],
      ['Reading', volume(mail.valueM3)],
      ['Meter', `${mail.serialNumber}, ${mail.kind === 'cold' ? 'cold water' : 'hot water'}`],
      ['Metering point', mail.pointNumber],
      ['Address', mail.address],
      ['Entered', moment(mail.enteredAt)],
      ['Received', moment(mail.receivedAt)],
    ],
    closing: [
      ...(mail.isLate
        ? []
        : [`You can correct it up to and including ${day(mail.correctableUntil)}. The last entry counts.`]),
      `Tell us the reference if you have a question: ${utility.phone}, ${utility.email}.`,
    ],
  }),
}
