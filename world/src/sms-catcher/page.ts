import type { CaughtSms } from './caught-sms.ts'
import { specialNumbers } from './numbers.ts'

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)

/** For people: the newest first. */
export const pageOf = (all: readonly CaughtSms[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>SMS (${all.length})</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  article { border: 1px solid; border-radius: .75rem; padding: .75rem 1rem; margin: 1rem 0 }
  p { margin: .25rem 0; overflow-wrap: anywhere; white-space: pre-wrap }
  small { opacity: .8 }
</style>
<h1>SMS</h1>
<p>Every SMS that the portal hands over; none is sent. Programs: <a href="/sms">/sms</a>, also with ?to=%2B386…</p>
${all.length === 0 ? '<p>There is none yet.</p>' : all.toReversed().map(articleOf).join('\n')}
<h2>Numbers to try things out</h2>
<ul>
${specialNumbers.map(([ending, { becomes }]) => `<li>…${ending}: ${escape(becomes)}</li>`).join('\n')}
</ul>
</html>
`

const articleOf = ({
  id,
  at,
  from,
  to,
  text,
  alphabet,
  parts,
  becomes,
}: CaughtSms): string => `<article id="${escape(id)}">
<small>${escape(at)}, from ${escape(from)}</small>
<h2>${escape(to)}</h2>
<p>${escape(text)}</p>
<small>${alphabet}, ${parts} ${parts === 1 ? 'part' : 'parts'}; ${escape(becomes)}</small>
</article>`
