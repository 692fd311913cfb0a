import type { Locale } from '../locale.ts'
import { brand } from '../pages/brand.ts'
import { html, type Html } from '../pages/html.ts'
import type { LetterText } from './letter.ts'

const { utility, portal, colours } = brand
const signature = [utility.legalName, `${utility.street}, ${utility.town}`]

function colour(token: string): string {
  const hex = colours.light[token]
  if (hex === undefined) throw new Error(`The brand has no colour "${token}".`)
  return hex
}

/** For programs that show no HTML. */
export function asPlainText({ paragraphs, facts, closing }: LetterText, portalUrl: string): string {
  const list = facts.map(([name, value]) => `${name}: ${value}`).join('\n')
  return [...paragraphs, list, ...closing, portalUrl, signature.join('\n')].join('\n\n')
}

/** Styles in place, as mail programs want them; nothing is loaded. */
export function asHtml({ subject, paragraphs, facts, closing }: LetterText, locale: Locale, portalUrl: string): string {
  const text = (lines: readonly string[]): Html[] => lines.map((line) => html`<p style="margin:0 0 16px">${line}</p>`)
  const nameStyle = `padding:6px 16px 6px 0;text-align:left;vertical-align:top;font-weight:400;color:${colour('ink-soft')}`
  const rows = facts.map(
    ([name, value]) =>
      html` <tr>
        <th scope="row" style="${nameStyle}">${name}</th>
        <td style="padding:6px 0;vertical-align:top;font-weight:600">${value}</td>
      </tr>`,
  )
  const bodyStyle = `margin:0;background:${colour('paper')};color:${colour('ink')};font:16px/1.5 system-ui,sans-serif`
  const cardStyle = `padding:24px;border:1px solid ${colour('line')};border-radius:12px;background:${colour('card')}`
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body style="${bodyStyle}">
        <div style="max-width:560px;margin:0 auto;padding:24px 16px">
          <p style="margin:0 0 16px;font-weight:700;color:${colour('brand')}">${portal.name}</p>
          <div style="${cardStyle}">
            <h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${subject}</h1>
            ${text(paragraphs)}
            <table style="margin:0 0 16px;border-collapse:collapse">
              ${rows}
            </table>
            ${text(closing)}
            <p style="margin:0"><a href="${portalUrl}" style="color:${colour('brand')}">${portalUrl}</a></p>
          </div>
          <p style="margin:16px 0 0;font-size:14px;color:${colour('ink-soft')}">${signature.join(', ')}</p>
        </div>
      </body>
    </html> `.markup
}
