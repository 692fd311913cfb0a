/*
 * Keycloakify's templates are written to be read, and for every theme there may be. What Keycloak makes of them is sent
 * uncompressed at each step of a sign-in, so what no page of this theme reads is taken out of them.
 */

/** Blocks of Keycloakify's script without any use here, by their labels. */
const unusedBlocks = ['redirect_to_dev_server', 'normalize_current_language_tag']

/** The layout of the data that FreeMarker writes into the page, one line a value. */
const indentations = [
  ['outSeq?map(str -> ""?right_pad(4 * (path?size + 1)) + str)', 'outSeq'],
  ['[ ""?right_pad(4 * path?size) + "}"])?join("\\n")', '["}"])?join("")'],
  ['[ ""?right_pad(4 * path?size) + "]"])?join("\\n")', '["]"])?join("")'],
] as const

/** Keycloakify's, which no address of these pages counts on: without it the policy can refuse one that is smuggled in. */
const base = /<base href="[^"]*"[^>]*>\n?/

const classComment = /^.*outSeq \+= \["\/\* class: .*\n/m

/** @throws where Keycloakify's template is no longer the one that this was written for */
export function leanPage(template: string): string {
  let page = template
  for (const label of unusedBlocks) page = withoutBlock(page, label)
  for (const [laidOut, plain] of indentations) page = replaceFound(page, laidOut, plain)
  page = replaceFound(page, base, '')
  return replaceFound(page, classComment, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<#--[^]*?-->/g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
}

function replaceFound(page: string, found: string | RegExp, replacement: string): string {
  const replaced = page.replaceAll(typeof found === 'string' ? found : new RegExp(found, 'gm'), replacement)
  if (replaced === page) throw new Error(`Keycloakify's template no longer holds ${String(found)}.`)
  return replaced
}

/** A labelled block of a script, to the brace that ends it. */
function withoutBlock(page: string, label: string): string {
  const start = page.indexOf(`\n${label}: {`)
  const end = page.indexOf('\n}\n', start)
  if (start === -1 || end === -1) throw new Error(`Keycloakify's template no longer has the block ${label}.`)
  return page.slice(0, start) + page.slice(end + 2)
}
