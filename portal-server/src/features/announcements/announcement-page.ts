import { isRepeated } from '@moja-komunala/rules/announcement-deadlines.ts'
import { DateTime } from 'luxon'
import type { Locale } from '../../platform/locale.ts'
import { html, type Html } from '../../platform/pages/html.ts'
import { announcementPath, announcementsPath } from './announcement-path.ts'
import { announcementTexts } from './announcement-texts.ts'
import type { PublicAnnouncement } from './public-announcements.ts'

export interface Shown {
  readonly locale: Locale
  /** IANA, for the moments that are named. */
  readonly timeZone: string
}

/** In figures: a Slovenian month would have to be declined. */
export function sayMoment(at: Date, { locale, timeZone }: Shown): string {
  const moment = DateTime.fromJSDate(at, { zone: timeZone }).setLocale(locale === 'sl' ? 'sl-SI' : 'en-GB')
  return moment.toLocaleString(locale === 'sl' ? DateTime.DATETIME_SHORT : DateTime.DATETIME_MED)
}

const time = (at: Date, shown: Shown): Html => html`<time datetime="${at.toISOString()}">${sayMoment(at, shown)}</time>`

/** Until when, as far as anybody knows. */
export function sayEnd({ kind, expectedEnd }: PublicAnnouncement, shown: Shown): string {
  const texts = announcementTexts[shown.locale]
  if (expectedEnd !== null) return `${texts.expected} ${sayMoment(expectedEnd, shown)}`
  return isRepeated(kind) ? texts.untilRevoked : texts.unknownEnd
}

export function listBody(announcements: readonly PublicAnnouncement[], shown: Shown): { title: string; body: Html } {
  const { locale } = shown
  const texts = announcementTexts[locale]
  const current = announcements.filter(({ shownState }) => shownState === 'sent')
  const recent = announcements.filter(({ shownState }) => shownState !== 'sent')
  const body = html`<article class="card prose announcements">
    <h1>${texts.pageTitle}</h1>
    <p>${texts.pageLead}</p>
    <h2>${texts.current}</h2>
    ${current.length === 0 ? html`<p>${texts.none}</p>` : current.map((one) => inList(one, shown))}
    ${
      recent.length === 0
        ? ''
        : html`<h2>${texts.recent}</h2>
            ${recent.map((one) => inList(one, shown))}`
    }
    <footer class="announcements__feeds">
      ${texts.feeds}
      <a href="${announcementsPath}/atom.xml?lang=${locale}">Atom</a>
      <a href="${announcementsPath}/feed.json?lang=${locale}">JSON Feed</a>
    </footer>
  </article>`
  return { title: texts.pageTitle, body }
}

function inList(announcement: PublicAnnouncement, shown: Shown): Html {
  const { locale } = shown
  const { code, texts: words, shownState } = announcement
  return html`<section class="announcement ${shownState === 'sent' ? 'announcement--current' : ''}">
    <h3><a href="${announcementPath(code)}?lang=${locale}">${words[locale].what ?? ''}</a></h3>
    ${mark(announcement, locale)} ${facts(announcement, shown)}
  </section>`
}

/** What it is, unless its title says just that, and whether that is past. */
function mark({ kind, shownState, texts: words }: PublicAnnouncement, locale: Locale): Html | '' {
  const texts = announcementTexts[locale]
  const ended = shownState === 'revoked' ? texts.revoked : shownState === 'over' ? texts.over : ''
  const name = texts.kinds[kind] === words[locale].what ? '' : texts.kinds[kind]
  if (name === '' && ended === '') return ''
  return html`<p class="announcement__mark">
    ${name}${name === '' || ended === '' ? '' : ' · '}${ended === '' ? '' : html`<strong>${ended}</strong>`}
  </p>`
}

function facts(announcement: PublicAnnouncement, shown: Shown): Html {
  const texts = announcementTexts[shown.locale]
  const { where, startsAt, expectedEnd, revokedAt } = announcement
  const end =
    expectedEnd === null ? html`${sayEnd(announcement, shown)}` : html`${texts.expected} ${time(expectedEnd, shown)}`
  return html`<dl>
    ${fact(texts.where, html`${where[shown.locale]}`)} ${fact(texts.from, time(startsAt, shown))}
    ${revokedAt === null ? fact(texts.until, end) : fact(texts.revokedAt, time(revokedAt, shown))}
  </dl>`
}

const fact = (name: string, value: Html): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

export function announcementBody(announcement: PublicAnnouncement, shown: Shown): { title: string; body: Html } {
  const { locale } = shown
  const texts = announcementTexts[locale]
  const { texts: words, revocationNote, shownState, sentAt, toldAt } = announcement
  const { what, cause, whatToDo } = words[locale]
  const title = what ?? ''
  const toDo = shownState === 'revoked' ? (revocationNote?.[locale] ?? '') : (whatToDo ?? '')
  const body = html`<article class="card prose announcements">
    <h1>${title}</h1>
    ${mark(announcement, locale)} ${facts(announcement, shown)}
    ${
      toDo === ''
        ? ''
        : html`<h2>${texts.whatToDo}</h2>
            ${toDo.split(/\n+/).map((text) => html`<p>${text}</p>`)}`
    }
    ${
      cause === null
        ? ''
        : html`<h2>${texts.cause}</h2>
            <p>${cause}</p>`
    }
    <footer>
      <p class="soft">
        ${texts.published}: ${time(sentAt ?? toldAt, shown)}. ${texts.changed}: ${time(toldAt, shown)}.
      </p>
      <p><a href="${announcementsPath}?lang=${locale}">${texts.back}</a></p>
    </footer>
  </article>`
  return { title, body }
}
