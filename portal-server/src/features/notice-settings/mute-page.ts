import { noticeKinds, type NoticeKindName, type NoticeWay } from '@moja-komunala/rules/notice-kinds.ts'
import { noticeWordsEn } from '@moja-komunala/rules/notice-words.en.ts'
import { noticeWordsSl } from '@moja-komunala/rules/notice-words.sl.ts'
import type { Locale } from '../../platform/locale.ts'
import { html, type Html } from '../../platform/pages/html.ts'
import { message } from '../../platform/pages/message-pages.ts'
import { muteTexts, type MuteTexts } from './mute-texts.ts'
import { mutableKinds } from './mute.service.ts'

export interface PageBody {
  readonly title: string
  readonly body: Html
}

const words = { sl: noticeWordsSl, en: noticeWordsEn }
const settingsPath = '/auth/sign-in?returnTo=%2Fmoja-obvestila'

interface Asked {
  readonly kind: NoticeKindName
  readonly way: NoticeWay
  readonly hasChosenNothing?: boolean
}

/** Tells of the kind and the way, which the message itself says: nothing of whose it is, and nothing of what they have chosen. */
export function askBody({ kind, way, hasChosenNothing = false }: Asked, locale: Locale): PageBody {
  const texts = muteTexts[locale]
  const { chosenBy } = noticeKinds[kind]
  const title = chosenBy === 'customer' ? texts.askTitle : texts.cannotTitle
  const { name } = words[locale][kind]
  const own =
    chosenBy === 'customer'
      ? html`<p>${texts.askText[way]} <strong>${name}</strong></p>
          <form method="post">
            <input type="hidden" name="lang" value="${locale}" />
            <input type="hidden" name="vrsta" value="${kind}" />
            <button class="button" type="submit">${texts.stop}</button>
          </form>`
      : html`<p>${texts.cannotText[way]} <strong>${name}</strong></p>
          <p>${texts.because[chosenBy]}</p>`
  const rest = html`${hasChosenNothing ? html`<p role="alert"><strong>${texts.choseNothing}</strong></p>` : ''} ${own}
    ${others(kind, way, { locale, texts })}
    <p class="soft">
      ${texts.turnOn}
      <a href="${settingsPath}">${texts.toSettings}</a>
    </p>`
  return { title, body: message('paused', title, rest) }
}

function others(
  own: NoticeKindName,
  way: NoticeWay,
  { locale, texts }: { readonly locale: Locale; readonly texts: MuteTexts },
): Html {
  const rows = mutableKinds
    .filter((kind) => kind !== own)
    .map(
      (kind) =>
        html`<li>
          <label><input type="checkbox" name="vrsta" value="${kind}" /> ${words[locale][kind].name}</label>
        </li>`,
    )
  return html`<details class="mute-others">
    <summary>${texts.othersTitle[way]}</summary>
    <form method="post">
      <input type="hidden" name="lang" value="${locale}" />
      <fieldset>
        <legend>${texts.othersLegend}</legend>
        <ul>
          ${rows}
        </ul>
      </fieldset>
      <button class="button button--quiet" type="submit">${texts.stopOthers}</button>
    </form>
    <p class="soft">${texts.stays}</p>
  </details>`
}

export function mutedBody(
  { way, muted }: { readonly way: NoticeWay; readonly muted: readonly NoticeKindName[] },
  locale: Locale,
): PageBody {
  const texts = muteTexts[locale]
  const rest = html`<p>${texts.mutedText[way]}</p>
    <ul>
      ${muted.map((kind) => html`<li>${words[locale][kind].name}</li>`)}
    </ul>
    <p>${texts.mutedUndo}</p>
    <a class="button button--quiet" href="${settingsPath}">${texts.toSettings}</a>`
  return { title: texts.mutedTitle, body: message('done', texts.mutedTitle, rest) }
}

export function voidBody(locale: Locale): PageBody {
  const texts = muteTexts[locale]
  const rest = html`<p>${texts.voidText}</p>
    <a class="button" href="${settingsPath}">${texts.toSettings}</a>`
  return { title: texts.voidTitle, body: message('paused', texts.voidTitle, rest) }
}
