/** What was typed of a meter with its red digits, or what keeps it from being read. */
export type ParsedShown =
  | { readonly kind: 'shown'; readonly valueM3: number; readonly red: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'faulty'; readonly black?: BlackFault; readonly red?: RedFault }

export type BlackFault = 'missing' | 'not-digits' | 'too-many'
export type RedFault = 'missing' | 'not-digits' | 'other-count'

export interface Typed {
  readonly black: string
  readonly red: string
}

export interface MeterDigits {
  /** How many black ones the meter has. */
  readonly digits: number
  /** How many red ones were read in the evening: in the morning it has to be as many. */
  readonly redDigits?: number | undefined
}

/** Spaces and the unit, which nobody means. */
const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\u00a0]+|m3$|l$/gi, '')

/** Whoever types "1409,074" into the first field has said both. */
export function parseShown(typed: Typed, { digits, redDigits }: MeterDigits): ParsedShown {
  const both = /^(\d+)[.,](\d{1,3})$/.exec(compact(typed.black))
  const [black, red] =
    both !== null && compact(typed.red) === ''
      ? [both[1] ?? '', both[2] ?? '']
      : [compact(typed.black), compact(typed.red)]
  if (black === '' && red === '') return { kind: 'nothing' }
  const blackFault = faultOfBlack(black, digits)
  const redFault = faultOfRed(red, redDigits)
  if (blackFault === undefined && redFault === undefined) return { kind: 'shown', valueM3: Number(black), red }
  return {
    kind: 'faulty',
    ...(blackFault !== undefined && { black: blackFault }),
    ...(redFault !== undefined && { red: redFault }),
  }
}

function faultOfBlack(black: string, digits: number): BlackFault | undefined {
  if (black === '') return 'missing'
  if (!/^\d+$/.test(black)) return 'not-digits'
  return black.replace(/^0+(?=\d)/, '').length > digits ? 'too-many' : undefined
}

function faultOfRed(red: string, redDigits: number | undefined): RedFault | undefined {
  if (red === '') return 'missing'
  if (!/^\d{1,3}$/.test(red)) return 'not-digits'
  return redDigits !== undefined && red.length !== redDigits ? 'other-count' : undefined
}
