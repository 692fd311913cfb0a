import { readFileSync } from 'node:fs'
import { Router } from 'express'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { brand } from '../../platform/pages/brand.ts'
import { html } from '../../platform/pages/html.ts'
import { brandmark, colourOfBrowser } from '../../platform/pages/layout.ts'
import { createIcon, readPageStyles, servePageFile } from '../../platform/pages/page-assets.ts'
import { serveViewerFile } from './viewer-files.ts'

const ownFile = (name: string): string => readFileSync(new URL(`../../../assets/${name}`, import.meta.url), 'utf8')

/**
 * The readable page of the OpenAPI document, for programmers and so in English. What draws it is sent to this page alone.
 *
 * @param folder where the routes are mounted
 */
export function apiDocsRoutes(folder: string): Router {
  const router = Router()
  const script = servePageFile(router, 'text/javascript; charset=utf-8', 'js', ownFile('api-docs.js'), '/docs')
  const styles = readPageStyles() + ownFile('api-docs.css')
  const stylesheet = servePageFile(router, 'text/css; charset=utf-8', 'css', styles, '/docs')
  const icon = servePageFile(router, 'image/svg+xml', 'svg', createIcon(), '/docs')
  const viewer = serveViewerFile(router, '/docs', 'swagger-ui-bundle.js', 'text/javascript; charset=utf-8')
  const viewerStyles = serveViewerFile(router, '/docs', 'swagger-ui.css', 'text/css; charset=utf-8')
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${colourOfBrowser}
        <title>API – ${brand.portal.name}</title>
        <link rel="icon" type="image/svg+xml" href="${folder}${icon}" />
        <link rel="stylesheet" href="${folder}/docs/${viewerStyles}" />
        <link rel="stylesheet" href="${folder}${stylesheet}" />
        <script src="${folder}/docs/${viewer}" defer></script>
        <script type="module" src="${folder}${script}"></script>
      </head>
      <body>
        <a class="skip-link" href="#api">Skip to content</a>
        <header class="top">
          <div class="bar">
            ${brandmark}
            <ul class="ways">
              <li><a href="/razvijalci">For developers</a></li>
              <li><a href="${folder}/openapi.json">OpenAPI (JSON)</a></li>
            </ul>
          </div>
        </header>
        <div id="api" tabindex="-1"></div>
      </body>
    </html> `.markup
  router
    .route('/docs')
    .get((_request, response) => void response.set('Cache-Control', 'no-cache').type('html').send(page))
    .all(allowOnly('GET', 'HEAD'))
  return router
}
