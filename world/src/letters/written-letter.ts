/** A mail to a customer as it goes out, by whoever writes it. */
export interface WrittenLetter {
  /** Which one, and about what. */
  readonly name: string
  readonly language: 'sl' | 'en'
  readonly html: string
  readonly text: string
}
