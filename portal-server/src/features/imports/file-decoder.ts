import { TextDecoder } from 'node:util'
import { HttpProblem } from '../../platform/http/problem.ts'

/** Besides UTF-8, by WHATWG's names: what spreadsheets write. */
const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250']
export const namedCharsets = charsets.join(' | ')

/** @returns WHATWG's name of an encoding that files may have; undefined where they may not */
export function findCharset(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label)
    return charsets.includes(encoding) ? encoding : undefined
  } catch {
    return undefined
  }
}

/** So many bytes tell what a file is. */
const headBytes = 4
const empty = Buffer.alloc(0)

/** Makes UTF-8 of a file as it arrives: UTF-8 passes as it is, and what is no text is refused at its first bytes. */
export class FileDecoder {
  readonly #declared: string
  #head: Buffer = empty
  #isKnown = false
  #decoder: TextDecoder | undefined

  /** @param declared as findCharset() returns it */
  constructor(declared: string) {
    this.#declared = declared
  }

  /** @throws HttpProblem malformed-request where the file is packed, or isn't in its encoding */
  decode(piece: Buffer): Buffer {
    if (this.#isKnown) return this.#toUtf8(piece, true)
    this.#head = this.#head.length === 0 ? piece : Buffer.concat([this.#head, piece])
    return this.#head.length < headBytes ? empty : this.#begin(true)
  }

  /** @returns what is left when the file is over. @throws HttpProblem as decode() does */
  end(): Buffer {
    return this.#isKnown ? this.#toUtf8(empty, false) : this.#begin(false)
  }

  #begin(goesOn: boolean): Buffer {
    this.#isKnown = true
    const head = this.#head
    this.#head = empty
    if (isPacked(head)) throw refuse('content-encoding', 'packed')
    const charset = charsetByBytes(head) ?? this.#declared
    if (charset !== 'utf-8') this.#decoder = new TextDecoder(charset, { fatal: true })
    return this.#toUtf8(head, goesOn)
  }

  #toUtf8(piece: Buffer, goesOn: boolean): Buffer {
    if (!this.#decoder) return piece
    try {
      return Buffer.from(this.#decoder.decode(piece, { stream: goesOn }))
    } catch {
      throw refuse('content-type', 'not-in-charset')
    }
  }
}

const beginsWith = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte)

/** gzip, or ZIP, which a workbook is. */
const isPacked = (head: Buffer): boolean => beginsWith(head, 0x1f, 0x8b) || beginsWith(head, 0x50, 0x4b, 0x03, 0x04)

/** A byte order mark, or a first character of ASCII beside an empty byte. */
function charsetByBytes(head: Buffer): string | undefined {
  if (beginsWith(head, 0xff, 0xfe) || (head[1] === 0 && head[0] !== 0)) return 'utf-16le'
  if (beginsWith(head, 0xfe, 0xff) || (head[0] === 0 && head[1] !== 0)) return 'utf-16be'
  return undefined
}

const refuse = (header: string, code: 'packed' | 'not-in-charset') =>
  new HttpProblem('malformed-request', { faults: [{ header, code }] })
