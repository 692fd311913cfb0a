import { FileIcon, InfoIcon, UserIcon } from '@moja-komunala/ui/icons.tsx'
import type { Session } from '../../api/types.ts'
import { menuEntry } from '../menu-entry.ts'
import { paths } from '../paths.ts'
import { sessionWords as words } from './words.ts'

// The customer's own profile, which Keycloak's account pages show (M15).
const accountPages = ({ accountUrl }: Session): string => accountUrl

export const sessionEntries = [
  menuEntry({
    order: 90,
    Icon: UserIcon,
    words,
    label: (t) => t.account.user,
    path: accountPages,
    isSection: true,
  }),
  // On a phone it is reached from the account's first page.
  menuEntry({
    order: 91,
    Icon: FileIcon,
    words,
    label: (t) => t.account.ownData,
    path: paths.ownData,
    within: accountPages,
  }),
  menuEntry({
    order: 92,
    Icon: InfoIcon,
    words,
    label: (t) => t.account.notices,
    path: paths.notices,
    within: accountPages,
  }),
]
