import { fieldErrors, pageStory } from './page-story.tsx'

export default { title: 'Sign in' }

const realm = { registrationAllowed: true, resetPasswordAllowed: true, rememberMe: true }

export const Empty = pageStory('login.ftl', () => ({ realm }))
export const Refused = pageStory('login.ftl', (say) => ({
  realm,
  login: { username: 'ana.novak@example.com' },
  ...fieldErrors({ username: say('invalidUserMessage') }),
}))
export const AccountDisabled = pageStory('login.ftl', (say) => ({
  realm,
  message: { type: 'error', summary: say('accountDisabledMessage') },
}))
export const TimedOut = pageStory('login.ftl', (say) => ({
  realm,
  message: { type: 'error', summary: say('loginTimeout') },
}))
export const OnceMore = pageStory('login.ftl', (say) => ({
  realm,
  usernameHidden: true,
  auth: { attemptedUsername: 'ana.novak@example.com', showUsername: true },
  message: { type: 'info', summary: say('reauthenticate') },
}))
export const MailIsOnItsWay = pageStory('login.ftl', (say) => ({
  realm,
  message: { type: 'success', summary: say('emailSentMessage') },
}))
export const SignOut = pageStory('logout-confirm.ftl')
