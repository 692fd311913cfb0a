import { fieldErrors, pageStory } from './page-story.tsx'

export default { title: 'Password' }

const passwordPolicies = { length: 8, upperCase: 1, digits: 1, notUsername: true, passwordHistory: 2 }

export const Forgotten = pageStory('login-reset-password.ftl')
export const ForgottenWithoutAddress = pageStory('login-reset-password.ftl', (say) => ({
  ...fieldErrors({ username: say('missingUsernameMessage') }),
}))
const asked = { passwordPolicies, refusesCommonPasswords: true }
export const NewForgotten = pageStory('login-update-password.ftl', () => ({ ...asked, passwordReason: 'forgotten' }))
export const NewByStaff = pageStory('login-update-password.ftl', () => ({ ...asked, passwordReason: 'staff' }))
export const NewOnPurpose = pageStory('login-update-password.ftl', () => ({
  ...asked,
  passwordChange: 'asked',
  isAppInitiatedAction: true,
}))
export const NewRefused = pageStory('login-update-password.ftl', (say) => ({
  ...asked,
  ...fieldErrors({ password: say('invalidPasswordBlacklistedMessage') }),
}))
