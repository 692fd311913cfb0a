import { paths } from '../paths.ts'
import { FailedPage } from '../ui/states.tsx'
import { accountStory, signedOutStory } from './account-story.tsx'

export default { title: 'Account' }

export const Welcome = accountStory(paths.welcome)
export const NoSuchPage = accountStory(`${paths.welcome}tega-ni`)
export const SignInFailed = signedOutStory((say) => <FailedPage say={say} onRetry={() => undefined} />)
export const Loading = accountStory(paths.profile, { account: 'waiting' })
export const SessionOver = accountStory(paths.profile, { account: 'session-over' })
export const Offline = accountStory(paths.profile, { account: 'offline' })
export const KeycloakBroken = accountStory(paths.activity, { devices: 'broken' })
