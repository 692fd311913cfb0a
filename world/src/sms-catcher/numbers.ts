export type Fate = {
  /** What the answer to the message says; 0 takes it. */
  readonly status: number
  /** What the receipt says; nothing where none is sent. */
  readonly state?: { readonly word: string; readonly number: number; readonly error: string }
  readonly becomes: string
}

const delivered: Fate = { status: 0, state: { word: 'DELIVRD', number: 2, error: '000' }, becomes: 'delivered' }

/** Numbers that try out what else can happen, by how they end. */
export const specialNumbers: readonly (readonly [ending: string, fate: Fate])[] = [
  [
    '000001',
    { status: 0, state: { word: 'UNDELIV', number: 5, error: '001' }, becomes: 'bounced: nobody has that number' },
  ],
  ['000002', { status: 0, state: { word: 'EXPIRED', number: 3, error: '000' }, becomes: 'expired' }],
  ['000003', { status: 0x0b, becomes: 'refused at once' }],
  ['000004', { status: 0, becomes: 'taken, and nothing said afterwards' }],
]

export const fateOf = (number: string): Fate =>
  specialNumbers.find(([ending]) => number.endsWith(ending))?.[1] ?? delivered
