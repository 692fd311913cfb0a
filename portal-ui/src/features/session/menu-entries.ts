import { UserIcon } from '@moja-komunala/ui/icons.tsx'
import { menuEntry } from '../menu-entry.ts'
import { sessionWords as words } from './words.ts'

export const sessionEntries = [
  menuEntry({
    order: 90,
    Icon: UserIcon,
    words,
    label: (t) => t.account.user,
    // The customer's own profile, which Keycloak's account pages show (M15).
    path: ({ accountUrl }) => accountUrl,
    isSection: true,
  }),
]
