import { LRUCache } from 'lru-cache'

/** How a receipt spells what the answer had called the message. */
const spellings = {
  same: (id: string) => id,
  /** The answer is hexadecimal, the receipt decimal. */
  decimal: (id: string) => (/^\d+$/.test(id) ? BigInt(id).toString(16) : id),
  /** The answer is decimal, the receipt hexadecimal. */
  hexadecimal: (id: string) => (/^[\da-f]+$/i.test(id) ? BigInt(`0x${id}`).toString(10) : id),
} as const

export type ReceiptSpelling = keyof typeof spellings
export const receiptSpellings = Object.keys(spellings) as ReceiptSpelling[]

const remembered = 50_000
const plain = (id: string): string => id.toLowerCase().replace(/^0+(?=.)/, '')
const digitsOf = (number: string): string => number.replaceAll(/\D/g, '')

/**
 * Which message a receipt is about. Some gateways answer in hexadecimal and write decimal receipts, or the other way round, and ids
 * begin anew with a gateway: one fits only where the number fits, too. How a gateway does it is learnt from the first that fits one
 * way alone.
 */
export class ReceiptIds {
  readonly #sent = new LRUCache<string, { readonly id: string; readonly to: string }>({ max: remembered })
  #spelling: ReceiptSpelling | undefined

  /** @param spelling where the operator knows it */
  constructor(spelling: ReceiptSpelling | undefined) {
    this.#spelling = spelling
  }

  remember(id: string, to: string): void {
    this.#sent.set(plain(id), { id, to: digitsOf(to) })
  }

  /** @returns as the answer had spelt it, as far as anybody knows */
  find(receiptId: string, number: string): string {
    const tried = this.#spelling === undefined ? receiptSpellings : [this.#spelling]
    const fitting = tried.filter(
      (spelling) => this.#sent.get(plain(spellings[spelling](receiptId)))?.to === digitsOf(number),
    )
    const [spelling] = fitting
    // Ids without a letter may fit several ways, where several went to one number.
    if (fitting.length === 1 && this.#isTelling(receiptId)) this.#spelling ??= spelling
    const inAnswer = spellings[spelling ?? this.#spelling ?? 'same'](receiptId)
    return this.#sent.get(plain(inAnswer))?.id ?? inAnswer
  }

  /** A single digit is the same in both. */
  #isTelling(id: string): boolean {
    return new Set(receiptSpellings.map((spelling) => plain(spellings[spelling](id)))).size > 1
  }
}
