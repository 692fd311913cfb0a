import { plainDecimal } from '@moja-komunala/rules/money.ts'
import type { Locale } from '../locale.ts'

/** How a document writes numbers and days. */
export interface Written {
  /** "1.234,50" */
  readonly cents: (cents: number) => string
  /** A decimal text with the language's decimal sign, without noughts at its end. */
  readonly decimal: (text: string) => string
  /** The same with every digit of the text. */
  readonly digits: (text: string) => string
  readonly whole: (number: number) => string
  /** "25. 11. 2026", "25 November 2026" */
  readonly day: (day: string) => string
  /** From one day to another, as short as it can be told. */
  readonly days: (from: string, to: string) => string
}

/** English tells months by their names: 3. 4. would be March or April, depending on who reads it. */
const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const dayNumbers = (day: string): [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8)),
]

const groupsOf = (digits: string, separator: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, separator)

function writtenWith(point: string, group: string, day: (day: string) => string): Written {
  const whole = (number: number): string => `${number < 0 ? '−' : ''}${groupsOf(String(Math.abs(number)), group)}`
  return {
    whole,
    cents: (cents) => {
      const digits = String(Math.abs(cents)).padStart(3, '0')
      return `${cents < 0 ? '−' : ''}${groupsOf(digits.slice(0, -2), group)}${point}${digits.slice(-2)}`
    },
    decimal: (text) => {
      const plain = plainDecimal(text)
      const [before = '', after] = plain.replace('-', '').split('.')
      return `${plain.startsWith('-') ? '−' : ''}${groupsOf(before, group)}${after === undefined ? '' : point + after}`
    },
    digits: (text) => {
      const [before = '', after] = text.split('.')
      return `${groupsOf(before, group)}${after === undefined ? '' : point + after}`
    },
    day,
    days: (from, to) => (from === to ? day(from) : `${day(from)} – ${day(to)}`),
  }
}

export const writtenIn: Readonly<Record<Locale, Written>> = {
  sl: writtenWith(',', '.', (day) => {
    const [year, month, date] = dayNumbers(day)
    return `${date}.\u00a0${month}.\u00a0${year}`
  }),
  en: writtenWith('.', ',', (day) => {
    const [year, month, date] = dayNumbers(day)
    return `${date}\u00a0${monthNames[month - 1] ?? ''}\u00a0${year}`
  }),
}
