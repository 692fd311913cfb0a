/* XML as text: every value is escaped where it is put in, and nothing else is ever put in. */

/** A part of a document that is escaped already. */
export interface Xml {
  readonly xml: string
}

type Attributes = Readonly<Record<string, string>>

/** Characters that no XML document can hold, not even escaped (XML 1.0, 2.2), and halves of characters. */
const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeXml(text: string): string {
  return text.replace(unspeakable, '').replace(/[&<>"]/g, (character) => entities[character] ?? '')
}

/** An element with text. */
export function leaf(name: string, text: string, attributes: Attributes = {}): Xml {
  return { xml: `<${name}${written(attributes)}>${escapeXml(text)}</${name}>` }
}

/** An element with others in it; what isn't there is left out. */
export function branch(name: string, children: readonly (Xml | undefined)[], attributes: Attributes = {}): Xml {
  const inside = children.map((child) => child?.xml ?? '').join('')
  return { xml: `<${name}${written(attributes)}>${inside}</${name}>` }
}

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')

export const asXmlDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
