import { problemTexts } from '../../platform/http/problem-texts.ts'
import { problemCodes, type ProblemCode } from '../../platform/http/problem.schema.ts'
import { problemStatus } from '../../platform/http/problem.ts'
import { programDetail, programFaultTexts } from '../../platform/http/program-texts.ts'
import type { Locale } from '../../platform/locale.ts'
import { html, type Html } from '../../platform/pages/html.ts'
import { pageTexts } from '../../platform/pages/page-texts.ts'

/* Where the `type` of a problem leads (RFC 9457): what it means to a person, and what a program should do. */

interface ProblemPageContent {
  readonly title: string
  readonly body: Html
}

export const problemPagesPath = '/problems'

export function problemCodeBody(code: ProblemCode, locale: Locale): ProblemPageContent {
  const { title, detail } = problemTexts[locale][code]
  const texts = pageTexts[locale]
  const body = html`<h1>${title}</h1>
    <p><code>${code}</code>, HTTP ${String(problemStatus[code])}</p>
    <p>${detail}</p>
    <h2>${texts.problemForPrograms}</h2>
    <p>${programDetail(code, locale)}</p>
    <p><a href="${problemPagesPath}">${texts.problemsTitle}</a> · <a href="/api/v1/docs">API</a></p>`
  return { title, body }
}

export function problemListBody(locale: Locale): ProblemPageContent {
  const texts = pageTexts[locale]
  const problem = (code: ProblemCode): Html =>
    html`<li>
      <a href="${problemPagesPath}/${code}"><code>${code}</code></a> (${String(problemStatus[code])}):
      ${problemTexts[locale][code].title}
    </li>`
  const fault = ([code, sentence]: readonly [string, string]): Html => html`<li><code>${code}</code>: ${sentence}</li>`
  const body = html`<h1>${texts.problemsTitle}</h1>
    <p>${texts.problemsText}</p>
    <ul>
      ${problemCodes.map(problem)}
    </ul>
    <h2><code>errors[].code</code></h2>
    <p>${texts.problemFaults}</p>
    <ul>
      ${Object.entries(programFaultTexts[locale]).map(fault)}
    </ul>`
  return { title: texts.problemsTitle, body }
}
