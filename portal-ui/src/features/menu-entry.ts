import type { ComponentType } from 'react'
import type { MeteringPointSummary, ReadingWindow, Session } from '../api/types.ts'
import { useI18n } from '../i18n/i18n.tsx'
import type { WordsOf } from '../i18n/words-of.ts'

/** What the menu knows of the customer. */
export interface MenuCustomer {
  readonly session: Session
  readonly points: readonly MeteringPointSummary[]
  /** The open or the next one; undefined where nobody has told. */
  readonly readingWindow: ReadingWindow | undefined
}

interface Entry<Words extends object> {
  /** The smaller stands first. */
  readonly order: number
  readonly Icon: ComponentType
  /** The feature's own words; the menu is drawn once they are there. */
  readonly words: WordsOf<Words>
  readonly label: (words: Words, customer: MenuCustomer) => string
  /** A page of the portal, or an address elsewhere that only the session knows. */
  readonly path: string | ((session: Session) => string)
  /** Stands for a part of the portal, not for one page of it. */
  readonly isSection?: boolean
  /** The path of the section that it belongs to: it stands below that. */
  readonly within?: Entry<Words>['path']
  readonly isShown?: (customer: MenuCustomer) => boolean
  /** What else stands in the section, like each of the customer's metering points. */
  readonly Below?: ComponentType<MenuCustomer>
  /** What the section's own page is called where its name opens a panel: at the thumb. */
  readonly pageLabel?: (words: Words, customer: MenuCustomer) => string
}

/** A feature's place in the main menu; app/main-menu.tsx puts them together. */
export interface MenuEntry extends Omit<Entry<object>, 'label' | 'pageLabel'> {
  readonly useLabel: (customer: MenuCustomer) => string
  readonly usePageLabel: (customer: MenuCustomer) => string
}

export function menuEntry<Words extends object>({ label, pageLabel = label, ...entry }: Entry<Words>): MenuEntry {
  return {
    ...entry,
    useLabel: (customer) => label(useI18n(entry.words).t, customer),
    usePageLabel: (customer) => pageLabel(useI18n(entry.words).t, customer),
  }
}
