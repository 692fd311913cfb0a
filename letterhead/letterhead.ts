import brand from '@moja-komunala/brand/brand.json' with { type: 'json' }
import english from '@moja-komunala/brand/letters/en.json' with { type: 'json' }
import slovenian from '@moja-komunala/brand/letters/sl.json' with { type: 'json' }

/** What the frame of every mail says, whoever writes it. */
export type FrameWords = Readonly<Record<keyof typeof slovenian, string>>

export const frameWords: Readonly<Record<'sl' | 'en', FrameWords>> = { sl: slovenian, en: english }

/** Who writes, and how to reach them. */
export const sender = {
  nameLines: brand.utility.nameLines,
  name: brand.utility.name,
  portalName: brand.portal.name,
  legalName: brand.utility.legalName,
  address: `${brand.utility.street}, ${brand.utility.town}`,
  phone: brand.utility.phone,
  email: brand.utility.email,
  website: brand.utility.website,
} as const

/** What a mail puts into the frame: text that may stand there as it is, or a template's expression for it. */
export interface Mail {
  readonly language: string
  readonly subject: string
  /** The same, as it stands above the text. */
  readonly heading: string
  /** What mail programs show beside the subject before the mail is opened. */
  readonly preview: string
  readonly greeting: string
  /** Made of the parts below. */
  readonly body: string
  /** Why one gets it. */
  readonly reason: string
  readonly words: Pick<FrameWords, 'signOff' | 'help' | 'noReply'>
  /** Where one chooses what to get, in mails that leave a choice. */
  readonly choice: { readonly label: string; readonly address: string } | undefined
}

export interface Action {
  readonly label: string
  readonly address: string
  /** The address as it is shown: a long one is shortened. */
  readonly shownAddress: string
  /** Says that what follows is the address. */
  readonly addressWords: string
}

/** A mail as HTML, or as plain text: the same parts with the same content. */
export interface Layout {
  readonly frame: (mail: Mail) => string
  readonly paragraph: (text: string) => string
  /** Something to be typed in somewhere else. */
  readonly code: (code: string) => string
  readonly facts: (facts: readonly (readonly [name: string, value: string])[]) => string
  /** What there is to do about it: one at most. */
  readonly action: (action: Action) => string
}

/** An address that would be many lines long says only where it leads to. */
export const longestShownAddress = 80
