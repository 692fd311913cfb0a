import { compareWithAverages, type ComparedUse } from '@moja-komunala/rules/compared-use.ts'
import type { MeteringPointConsumption } from '../../api/types.ts'
import { shownMonths } from './figures.ts'

/** Over the months that are shown, known whole, without estimates, and of others, too. Undefined where there is none. */
export function compareWithOthers({ together, comparison }: MeteringPointConsumption): ComparedUse | undefined {
  const averages = new Map(comparison?.months.map(({ month, litresPerDay }) => [month, litresPerDay]))
  return compareWithAverages(shownMonths(together), averages)
}
