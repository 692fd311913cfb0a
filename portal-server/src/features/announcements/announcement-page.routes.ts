import { Router, type Request, type Response } from 'express'
import type { Clock } from '../../platform/clock.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { requestLocale } from '../../platform/http/request-locale.ts'
import type { Page } from '../../platform/pages/layout.ts'
import { atomFeed, jsonFeed, type FeedOf } from './announcement-feeds.ts'
import { announcementBody, listBody } from './announcement-page.ts'
import { announcementsPath } from './announcement-path.ts'
import { isListed } from './stored-announcement.ts'
import type { PublicAnnouncements } from './public-announcements.ts'

export interface AnnouncementPagesDependencies {
  readonly publicAnnouncements: PublicAnnouncements
  readonly clock: Clock
  readonly portalUrl: string
  readonly timeZone: string
  readonly renderPage: (page: Page) => string
}

/** A minute: caches may answer for the portal when everybody looks at once. */
const kept = { 'Cache-Control': 'public, max-age=60', Vary: 'Cookie, Accept-Language' } as const

/** What anybody may read, signed in or not, by a person or by a program. */
export function announcementPageRoutes(dependencies: AnnouncementPagesDependencies): Router {
  const { publicAnnouncements, renderPage, clock, portalUrl, timeZone } = dependencies
  const shownTo = (request: Request) => ({ locale: requestLocale(request), timeZone })
  const feedOf = (request: Request): FeedOf => ({ ...shownTo(request), portalUrl, now: clock() })
  const send = (response: Response, page: Pick<Page, 'locale' | 'title' | 'body'>): void => {
    response
      .set(kept)
      .type('html')
      .send(renderPage({ ...page, isShort: false, switchesLanguage: true }))
  }
  const router = Router()
  router
    .route(announcementsPath)
    .get(async (request, response) => {
      const shown = shownTo(request)
      send(response, { locale: shown.locale, ...listBody(await publicAnnouncements.list(), shown) })
    })
    .all(allowOnly('GET', 'HEAD'))
  router
    .route(`${announcementsPath}/atom.xml`)
    .get(async (request, response) => {
      const feed = atomFeed(await publicAnnouncements.list(), feedOf(request))
      response.set(kept).type('application/atom+xml').send(feed)
    })
    .all(allowOnly('GET', 'HEAD'))
  router
    .route(`${announcementsPath}/feed.json`)
    .get(async (request, response) => {
      const feed = jsonFeed(await publicAnnouncements.list(), feedOf(request))
      response.set(kept).type('application/feed+json').send(JSON.stringify(feed))
    })
    .all(allowOnly('GET', 'HEAD'))
  router
    .route(`${announcementsPath}/:code`)
    .get(async (request, response) => {
      const shown = shownTo(request)
      const found = await publicAnnouncements.find(request.params.code)
      if (!found) throw new HttpProblem('not-found')
      if (!isListed(found)) response.set('X-Robots-Tag', 'noindex')
      send(response, { locale: shown.locale, ...announcementBody(found, shown) })
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}
