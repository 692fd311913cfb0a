import { MeterIcon, PlusIcon, PointIcon } from '@moja-komunala/ui/icons.tsx'
import { menuEntry } from '../menu-entry.ts'
import { paths } from '../paths.ts'
import { hasSheet } from './has-sheet.ts'
import { PointLinks } from './point-links.tsx'
import { meteringPointsWords as words } from './words.ts'

/** Odjemna mesta (M7, M9), and what belongs to them. */
export const meteringPointEntries = [
  menuEntry({
    order: 10,
    Icon: PointIcon,
    words,
    label: (t) => t.meteringPoints.title,
    path: paths.list,
    isSection: true,
    Below: PointLinks,
    pageLabel: (t) => t.meteringPoints.all,
  }),
  menuEntry({
    order: 20,
    Icon: MeterIcon,
    words,
    // Outside the window there is nothing to enter there.
    label: (t, { readingWindow }) => (readingWindow?.isOpen === false ? t.sheet.title : t.sheet.link),
    path: paths.sheet,
    within: paths.list,
    isShown: ({ points }) => hasSheet(points),
  }),
  menuEntry({
    order: 30,
    Icon: PlusIcon,
    words,
    label: (t) => t.meteringPoints.add,
    path: paths.add,
    within: paths.list,
  }),
]
