import type { Locale } from '@moja-komunala/brand/brand'
import type { BillSummary } from '../../api/types.ts'
import { months } from '../../i18n/dates.ts'
import type { Words } from './words.sl.ts'

/** "Račun za oktober 2026": how a customer calls it; its number is for papers. */
export const billTitle = (
  t: Words,
  locale: Locale,
  { kind, periodFrom, periodTo }: Pick<BillSummary, 'kind' | 'periodFrom' | 'periodTo'>,
): string => t.bills.titleOf(t.bills.kinds[kind], months(locale, periodFrom, periodTo))

/** How a list calls a point: by the customer's own name for it, else by its street and number. */
export const pointTitle = (name: string | null, address: string): string => name ?? address.replace(/, \d{4} .*$/, '')
