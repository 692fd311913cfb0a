import { BillIcon } from '@moja-komunala/ui/icons.tsx'
import { menuEntry } from '../menu-entry.ts'
import { paths } from '../paths.ts'
import { billsEntranceWords as words } from './entrance/words.ts'

export const billEntries = [
  menuEntry({
    order: 40,
    Icon: BillIcon,
    words,
    label: (t) => t.billsEntrance.title,
    path: paths.bills,
    isSection: true,
  }),
]
