import { HomeIcon } from '@moja-komunala/ui/icons.tsx'
import { menuEntry } from '../menu-entry.ts'
import { paths } from '../paths.ts'
import { homeWords as words } from './words.ts'

/** For whoever has a point: who has none is led to linking (M7). */
export const homeEntries = [
  menuEntry({ order: 5, Icon: HomeIcon, words, label: (t) => t.home.title, path: paths.home, isSection: true }),
]
