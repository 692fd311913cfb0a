import type { sl } from './sl.ts'

type Translated<Text> = Text extends string
  ? string
  : Text extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Text]: Translated<Text[Key]> }

/** Every text of the pages by its key, without the words: a language that misses one does not compile. */
export type Messages = Translated<typeof sl>
