import { accountKinds } from './account-kinds.ts'
import { handedInKinds } from './handed-in-kinds.ts'
import type { Kind } from './kind.ts'
import { moneyKinds } from './money-kinds.ts'
import { pointKinds } from './point-kinds.ts'

/** Everything that is held of a customer, in the order in which it stands in the download. */
export const kinds = { ...accountKinds, ...pointKinds, ...handedInKinds, ...moneyKinds }

export type KindName = keyof typeof kinds
type FieldOf<Name extends KindName> = (typeof kinds)[Name]['fields'][number]

/** What the download says of itself in a language: nothing in it is without its words. */
export interface OwnDataWords {
  /** Of the archive, and of what is in it. */
  readonly archive: string
  readonly json: string
  readonly readme: string
  readonly title: string
  readonly introduction: readonly string[]
  readonly ending: readonly string[]
  readonly kinds: { readonly [Name in KindName]: KindWords<FieldOf<Name>> }
}

export interface KindWords<Field extends string = string> {
  /** Of its CSV, without what comes after the dot. */
  readonly file: string
  readonly title: string
  readonly fields: Readonly<Record<Field, string>>
}

export const kindList: readonly (readonly [KindName, Kind])[] = Object.entries(kinds) as unknown as [KindName, Kind][]
