import { Router, type Request, type Response } from 'express'
import type { Config } from '../../config.ts'
import { allowOnly, type ProblemPage } from '../../platform/http/problem-handler.ts'
import { problemCodes } from '../../platform/http/problem.schema.ts'
import { rememberLocale, requestLocale } from '../../platform/http/request-locale.ts'
import { localeSchema, type Locale } from '../../platform/locale.ts'
import { html, type Html } from '../../platform/pages/html.ts'
import { renderPage, type Page } from '../../platform/pages/layout.ts'
import { interruptedBody, problemBody, signedOutBody } from '../../platform/pages/message-pages.ts'
import { createPageAssets, type PageAssets } from '../../platform/pages/page-assets.ts'
import { readContent, type Content, type ContentName } from './content.ts'
import { servePictures, type Pictures } from './pictures.ts'
import { problemCodeBody, problemListBody, problemPagesPath } from './problem-pages.ts'
import { listTermsVersions } from './terms-versions.ts'
import { versionNotice } from './version-notice.ts'

export interface Pages {
  readonly routes: Router
  readonly problemPage: ProblemPage
  /** In the same look, for pages that are other features'. */
  readonly renderPage: (page: Page) => string
}

type RenderedPage = { title: string; body: Html; isShort: boolean }
type Render = (locale: Locale, request: Request) => RenderedPage | Promise<RenderedPage>

/** The pages that anyone may read, signed in or not. */
export function createPages(config: Config): Pages {
  const assets = createPageAssets()
  const routes = Router()
  routes.use(assets.routes)
  const pictures = servePictures(routes)
  const addPage = (path: string, render: Render): void => {
    routes
      .route(path)
      .get((request, response) => answer(config, assets, request, response, render))
      .all(allowOnly('GET', 'HEAD'))
  }
  const termsVersions = listTermsVersions()
  addPage('/pogoji', termsPage(config, pictures, termsVersions[0], termsVersions))
  for (const version of termsVersions)
    addPage(`/pogoji/${version}`, termsPage(config, pictures, version, termsVersions))
  addPage('/navodila', contentPage(config, pictures, 'instructions'))
  addPage('/razvijalci', contentPage(config, pictures, 'developers'))
  addPage(problemPagesPath, (locale) => prosePage(problemListBody(locale)))
  for (const code of problemCodes)
    addPage(`${problemPagesPath}/${code}`, (locale) => prosePage(problemCodeBody(code, locale)))
  addPage('/odjavljeni', (locale, request) => {
    const isPortalOnly = request.query['samo'] === 'portal'
    return { ...signedOutBody(locale, isPortalOnly ? keycloakSignOutUrl(config) : undefined), isShort: true }
  })
  addPage('/prijava-prekinjena', (locale) => ({ ...interruptedBody(locale), isShort: true }))
  return {
    routes,
    renderPage: (page) => renderPage(assets, page),
    problemPage: (problem, locale, retryPath) =>
      renderPage(assets, {
        locale,
        title: problem.title,
        body: problemBody(problem, locale, retryPath),
        isShort: true,
        // The same address in the other language may do something else than fail, but where there is nothing.
        switchesLanguage: problem.code === 'not-found',
      }),
  }
}

const prosePage = ({ title, body }: { title: string; body: Html }): RenderedPage => ({
  title,
  body: html`<article class="card prose">${body}</article>`,
  isShort: false,
})

function contentPage(
  config: Config,
  pictures: Pictures,
  name: ContentName,
  under: (locale: Locale) => Html | '' = () => '',
): Render {
  const contents = Object.fromEntries(
    localeSchema.options.map((locale) => [
      locale,
      readContent(name, locale, config.readingWindowRule, pictures[locale]),
    ]),
  ) as Record<Locale, Content>
  return async (locale) => {
    const { title, body } = contents[locale]
    return {
      title,
      body: html`<article class="card prose">${await body()}${under(locale)}</article>`,
      isShort: false,
    }
  }
}

/** Whoever accepted an earlier version can go on reading it. */
function termsPage(config: Config, pictures: Pictures, version: string, all: readonly [string, ...string[]]): Render {
  return contentPage(config, pictures, `terms/${version}`, (locale) => versionNotice(version, all, locale))
}

async function answer(
  config: Config,
  assets: PageAssets,
  request: Request,
  response: Response,
  render: Render,
): Promise<void> {
  const chosen = localeSchema.safeParse(request.query['lang'])
  if (chosen.success) rememberLocale(response, chosen.data, config.portalUrl.startsWith('https:'))
  const locale = requestLocale(request)
  const page = renderPage(assets, { locale, switchesLanguage: true, ...(await render(locale, request)) })
  response.set({ 'Cache-Control': 'no-cache', Vary: 'Cookie, Accept-Language' }).type('html').send(page)
}

/** Keycloak asks there before it signs anybody out: nothing secret stands in the address. */
function keycloakSignOutUrl({ keycloak, portalUrl }: Config): string {
  const url = new URL(`${keycloak.url}/realms/${keycloak.realm}/protocol/openid-connect/logout`)
  url.searchParams.set('client_id', keycloak.clientId)
  url.searchParams.set('post_logout_redirect_uri', `${portalUrl}/odjavljeni`)
  return url.href
}
