import { fieldErrors, pageStory } from './page-story.tsx'

export default { title: 'Password' }

const passwordPolicies = { length: 8, upperCase: 1, digits: 1, notUsername: true, passwordHistory: 2 }

export const Forgotten = pageStory('login-reset-password.ftl')
export const ForgottenWithoutAddress = pageStory('login-reset-password.ftl', (say) => ({
  ...fieldErrors({ username: say('missingUsernameMessage') }),
}))
export const New = pageStory('login-update-password.ftl', () => ({ passwordPolicies }))
export const NewOnPurpose = pageStory('login-update-password.ftl', () => ({
  passwordPolicies,
  isAppInitiatedAction: true,
}))
export const NewRefused = pageStory('login-update-password.ftl', (say) => ({
  passwordPolicies,
  ...fieldErrors({ password: say('invalidPasswordHistoryMessage') }),
}))
