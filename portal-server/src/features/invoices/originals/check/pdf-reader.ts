/*
 * The values that a PDF is written in (ISO 32000-1, 7.3), read as strictly as its syntax is meant: what a reader would have to guess
 * is unreadable here. Nothing is kept but what stands directly in a dictionary, so that a file takes no more memory than it has.
 */

export type PdfValue =
  | { readonly kind: 'name' | 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'dictionary'; readonly entries: PdfEntries }
  /** With its first values. */
  | { readonly kind: 'list'; readonly values: readonly PdfValue[] }
  | { readonly kind: 'reference' | 'other' }

/** In the order in which they stand there; a key may be there twice, and readers differ in which one they take. */
export type PdfEntries = readonly (readonly [key: string, value: PdfValue])[]

/** Is told of everything that is read, wherever it stands. */
export interface PdfListener {
  readonly onName: (name: string) => void
  readonly onString: (text: string) => void
  readonly onDictionary: (entries: PdfEntries) => void
}

export class Unreadable extends Error {}

const deepest = 100
const mostEntries = 20_000
const listed = 8

const space = '[\\0\\t\\n\\f\\r ]'
const patterns = {
  spaces: new RegExp(`${space}+`, 'y'),
  comment: /%[^\r\n]*/y,
  name: /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y,
  hexadecimal: /<([\da-f\0\t\n\f\r ]*)>/iy,
  reference: new RegExp(`\\d+${space}+\\d+${space}+R(?![^\\0\\t\\n\\f\\r ()<>[\\]{}/%])`, 'y'),
  number: /[+-]?(?:\d+\.?\d*|\.\d+)/y,
  keyword: /(?:true|false|null)(?![^\0\t\n\f\r ()<>[\]{}/%])/y,
} as const

export class PdfReader {
  readonly #text: string
  readonly #listener: PdfListener
  #at: number

  /** @param text a byte a character */
  constructor(text: string, at: number, listener: PdfListener) {
    this.#text = text
    this.#at = at
    this.#listener = listener
  }

  /** Behind what was read. */
  get at(): number {
    return this.#at
  }

  /** @throws Unreadable */
  readValue(depth = 0): PdfValue {
    this.skipSpace()
    if (depth > deepest) throw new Unreadable('nested too deeply')
    switch (this.#text[this.#at]) {
      case '/': {
        const text = this.#readName()
        return { kind: 'name', text }
      }
      case '(':
        return this.#heard(this.#readString())
      case '[':
        return this.#readList(depth)
      case '<':
        if (this.#text[this.#at + 1] === '<') return this.#readDictionary(depth)
        return this.#heard(hexadecimalText(this.#take('hexadecimal')[1] ?? ''))
    }
    if (this.#find('reference')) return { kind: 'reference' }
    if (this.#find('keyword')) return { kind: 'other' }
    return { kind: 'number', number: Number(this.#take('number')[0]) }
  }

  skipSpace(): void {
    while (this.#find('spaces') || this.#find('comment'));
  }

  /** Goes on behind the word, where that is what comes next. */
  skipWord(word: string): boolean {
    this.skipSpace()
    if (!this.#text.startsWith(word, this.#at)) return false
    this.#at += word.length
    return true
  }

  #readList(depth: number): PdfValue {
    this.#at += 1
    const values: PdfValue[] = []
    while (!this.skipWord(']')) {
      const value = this.readValue(depth + 1)
      if (values.length < listed) values.push(value)
    }
    return { kind: 'list', values }
  }

  #readDictionary(depth: number): PdfValue {
    this.#at += 2
    const entries: [string, PdfValue][] = []
    while (!this.skipWord('>>')) {
      const key = this.#readName()
      entries.push([key, this.readValue(depth + 1)])
      if (entries.length > mostEntries) throw new Unreadable('too long a dictionary')
    }
    this.#listener.onDictionary(entries)
    return { kind: 'dictionary', entries }
  }

  /** "/J#61vaScript" is "JavaScript". */
  #readName(): string {
    const [, written = ''] = this.#take('name')
    const name = written.replaceAll(/#([\da-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    this.#listener.onName(name)
    return name
  }

  /** Parentheses within it come in pairs. */
  #readString(): string {
    const from = this.#at + 1
    let open = 0
    for (;;) {
      const character = this.#text[this.#at]
      if (character === undefined) throw new Unreadable('a string without an end')
      this.#at += character === '\\' ? 2 : 1
      if (character === '(') open += 1
      if (character === ')') open -= 1
      if (open === 0) return unescaped(this.#text.slice(from, this.#at - 1))
    }
  }

  #heard(text: string): PdfValue {
    this.#listener.onString(text)
    return { kind: 'string', text }
  }

  #take(pattern: keyof typeof patterns): RegExpExecArray {
    const found = this.#find(pattern)
    if (!found) throw new Unreadable(`no ${pattern}`)
    return found
  }

  #find(pattern: keyof typeof patterns): RegExpExecArray | null {
    const expression = patterns[pattern]
    expression.lastIndex = this.#at
    const found = expression.exec(this.#text)
    if (found) this.#at = expression.lastIndex
    return found
  }
}

function hexadecimalText(digits: string): string {
  const whole = digits.replaceAll(new RegExp(`${space}+`, 'g'), '')
  return Buffer.from(whole.length % 2 === 0 ? whole : `${whole}0`, 'hex').toString('latin1')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescaped = (written: string): string =>
  written.replaceAll(/\\(?:[0-7]{1,3}|\r\n|[^])/g, (escape) => {
    const [character = ''] = escape.slice(1)
    if (/[0-7]/.test(character)) return String.fromCharCode(Number.parseInt(escape.slice(1), 8) & 0xff)
    // A line that goes on.
    return /[\r\n]/.test(character) ? '' : (escapes[character] ?? character)
  })
