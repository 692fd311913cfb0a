import { isNoticeKind, type NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { requestLocale } from '../../platform/http/request-locale.ts'
import { localeSchema, type Locale } from '../../platform/locale.ts'
import { formerMutePath, mutePath } from '../../platform/messages/choices/mute-link.ts'
import type { Page } from '../../platform/pages/layout.ts'
import { askBody, mutedBody, voidBody, type PageBody } from './mute-page.ts'
import type { MuteService } from './mute.service.ts'

export interface MutePageDependencies {
  readonly muting: MuteService
  readonly renderPage: (page: Page) => string
}

/** RFC 8058 lets mailboxes send either: the page's own form is of the first kind. */
const readBody: RequestHandler[] = [
  express.urlencoded({ extended: false, limit: '8kb' }),
  express.text({ type: 'multipart/form-data', limit: '8kb' }),
]
/** The one part that there may be: all else of such a body doesn't matter. */
const oneClickPart =
  /^content-disposition:[^\r\n]*\bname="?List-Unsubscribe"?[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?$/im

/**
 * The page behind a message's link. It needs nobody signed in, and no script. To open it changes nothing: programs that look after
 * mailboxes open links. What is posted may come from anywhere, as a mailbox's own button does (RFC 8058): the token alone counts, and all
 * that it can do is to mute.
 */
export function mutePageRoutes({ muting, renderPage }: MutePageDependencies): Router {
  const router = Router()
  for (const path of [mutePath, formerMutePath] as const)
    router
      .route(`${path}/:token`)
      .get(async (request, response) => {
        const found = await muting.look(request.params.token)
        const locale = localeOf(request, found?.language)
        send(response, locale, found ? askBody(found, locale) : voidBody(locale), found ? 200 : 404)
      })
      .post(...readBody, async (request, response) => {
        const { token } = request.params
        const { isOneClick, kinds, lang } = readForm(request.body)
        const found = await muting.look(token)
        const locale = localeOf(request, found?.language, lang)
        if (!found) return send(response, locale, voidBody(locale), 404)
        const muted = await muting.mute(token, isOneClick ? [found.kind] : kinds, isOneClick ? 'one-click' : 'link')
        if (muted.length > 0) return send(response, locale, mutedBody({ ...found, muted }, locale), 200)
        // A program's button is told the truth, too: of what must be sent nothing was stopped.
        return send(
          response,
          locale,
          askBody({ ...found, hasChosenNothing: !isOneClick }, locale),
          isOneClick ? 409 : 422,
        )
      })
      .all(allowOnly('GET', 'HEAD', 'POST'))

  const send = (response: Response, locale: Locale, page: PageBody, status: number): void => {
    response
      .status(status)
      .set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' })
      .type('html')
      .send(renderPage({ locale, ...page, isShort: true, switchesLanguage: response.req.method !== 'POST' }))
  }
  return router
}

interface MuteForm {
  readonly isOneClick: boolean
  readonly kinds: readonly NoticeKindName[]
  readonly lang: unknown
}

function readForm(body: unknown): MuteForm {
  if (typeof body === 'string') return { isOneClick: oneClickPart.test(body), kinds: [], lang: undefined }
  const { 'List-Unsubscribe': oneClick, vrsta, lang } = Object(body) as Record<string, unknown>
  const kinds = [vrsta].flat().filter((kind) => typeof kind === 'string' && isNoticeKind(kind))
  return { isOneClick: oneClick === 'One-Click', kinds, lang }
}

/** What was chosen on the page, else the message's own. */
function localeOf(request: Request, ofMessage: Locale | null | undefined, inForm?: unknown): Locale {
  const chosen = localeSchema.safeParse(request.query['lang'] ?? inForm).data
  return chosen ?? ofMessage ?? requestLocale(request)
}
