import { median } from './readings/measure.ts'

/** A line of a benchmark's report. One that has nothing to reach has reached it. */
export interface ReportLine {
  readonly text: string
  readonly isReached: boolean
}

export const told = (text: string): ReportLine => ({ text, isReached: true })

export const judged = (text: string, isReached: boolean): ReportLine => ({
  text: isReached ? text : `${text} NOT REACHED`,
  isReached,
})

export const whole = (value: number): string => Math.round(value).toLocaleString('en')

export const hundredths = (value: number): string => value.toFixed(2)

/** The median, and the least and the most. */
export const spread = (values: readonly number[], format: (value: number) => string): string =>
  `${format(median(values))} (${format(Math.min(...values))}–${format(Math.max(...values))})`
