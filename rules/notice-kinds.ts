/*
 * What the utility writes to customers, by kind. What a customer may choose of it, and what comes where nothing was chosen: one
 * table, for the sender, the page where one chooses and the documents.
 */

export const noticeWays = ['mail', 'sms'] as const
export type NoticeWay = (typeof noticeWays)[number]

/**
 * `customer`: they choose, by which ways or by none. `account`: it concerns the safety of the account, and comes by mail whatever was
 * chosen. `law`: the utility must say it, by every way that leads to the customer, whatever was chosen and at any hour.
 */
export type WhoChooses = 'customer' | 'account' | 'law'

/** Which messages go first where many wait. */
export type Urgency = 'at-once' | 'soon' | 'when-due'

export interface NoticeKind {
  readonly chosenBy: WhoChooses
  /** The ways by which it goes where nobody has chosen; by SMS only to a number that was confirmed. */
  readonly usually: readonly NoticeWay[]
  readonly urgency: Urgency
  /** It comes in the hours for notices alone, and outside the customer's quiet hours. */
  readonly keepsHours: boolean
}

const choice = (usually: readonly NoticeWay[], urgency: Urgency = 'when-due'): NoticeKind => ({
  ...{ chosenBy: 'customer', usually, urgency },
  keepsHours: urgency === 'when-due',
})
const ofAccount: NoticeKind = { chosenBy: 'account', usually: ['mail'], urgency: 'soon', keepsHours: false }
const byLaw: NoticeKind = { chosenBy: 'law', usually: noticeWays, urgency: 'at-once', keepsHours: false }

/** The order is the one in which pages show them. */
export const noticeKinds = {
  /** The window for readings is open, and a reading is still to be handed in. */
  'reading-reminder': choice(['mail', 'sms']),
  /** The window for readings is open longer than usual, and a reading is still to be handed in. */
  'window-extended': choice(['mail']),
  /** A receipt. Whoever asks for one with a reading gets it without having chosen it here. */
  'reading-received': choice([], 'soon'),
  'reading-corrected': choice(['mail'], 'soon'),
  /** Billing refused a reading, or billed another one in its place. */
  'reading-replaced': choice(['mail']),
  'unusual-use': choice(['mail']),
  'meter-exchange': choice(['mail']),
  'new-bill': choice(['mail']),
  'bill-due-soon': choice(['mail']),
  'bill-overdue': choice(['mail']),
  'payment-received': choice([]),
  /** Work on the network and other news of the supply that the law doesn't ask for. */
  'supply-news': choice(['mail']),
  /** Links that begin and end, and what becomes of the account. */
  account: ofAccount,
  'unknown-device': ofAccount,
  /** An interruption of the supply. */
  outage: byLaw,
  /** A restriction or a ban of use, a permitted deviation, a cause in the house's own pipes. */
  'water-safety': byLaw,
} as const satisfies Readonly<Record<string, NoticeKind>>

export type NoticeKindName = keyof typeof noticeKinds
export const noticeKindNames = Object.keys(noticeKinds) as NoticeKindName[]

export const isNoticeKind = (name: string): name is NoticeKindName => Object.hasOwn(noticeKinds, name)

export const isChosenByCustomer = (kind: NoticeKindName): boolean => noticeKinds[kind].chosenBy === 'customer'

/** What an account has chosen itself, by kind and way. */
export type NoticeChoices = Readonly<Partial<Record<NoticeKindName, Readonly<Partial<Record<NoticeWay, boolean>>>>>>

/** The ways by which an account wants to be told, as far as they lead to it. */
export function wantedWays(kind: NoticeKindName, choices: NoticeChoices): NoticeWay[] {
  const { chosenBy, usually } = noticeKinds[kind]
  if (chosenBy !== 'customer') return [...usually]
  return noticeWays.filter((way) => choices[kind]?.[way] ?? usually.includes(way))
}
