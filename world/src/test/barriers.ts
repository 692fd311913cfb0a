import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe-core finds on the page as it stands, a line each; empty when it finds nothing. Asked in the page itself, which has
 * no frames: a tenth of the time that it takes from outside.
 *
 * @param rules of it alone; all that WCAG 2.2 AA and good practice ask for where none are named
 */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }
  // Once for each page that is loaded.
  if (!(await page.evaluate<boolean>(`typeof axe === 'object'`))) await page.evaluate(await readAxe())
  return page.evaluate<string[]>(`axe
    .run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'], preload: false })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ': ' + failureSummary)))`)
}

const readAxe = (): Promise<string> => readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
