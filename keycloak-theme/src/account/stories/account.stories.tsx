import type { FailureKind } from '../keycloak/failure.ts'
import { paths } from '../paths.ts'
import { FailedPage } from '../parts/states.tsx'
import { accountStory, signedOutStory } from './account-story.tsx'

export default { title: 'Account' }

export const Welcome = accountStory(paths.welcome)
export const NoSuchPage = accountStory(`${paths.welcome}tega-ni`)
const failed = (kind: FailureKind, requestId?: string) =>
  signedOutStory((say) => <FailedPage say={say} failure={{ kind, requestId }} onRetry={() => undefined} />)
export const SignInOffline = failed('offline')
export const SignInForbidden = failed('forbidden')
export const SignInBroken = failed('broken', '4821-7735-9f86d081884c7d65')
export const Loading = accountStory(paths.profile, { account: 'waiting' })
export const SessionOver = accountStory(paths.profile, { account: 'session-over' })
export const Offline = accountStory(paths.profile, { account: 'offline' })
export const KeycloakBroken = accountStory(paths.activity, { devices: 'broken' })
