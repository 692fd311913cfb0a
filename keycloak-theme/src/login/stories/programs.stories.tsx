import { pageStory } from './page-story.tsx'

export default { title: 'Programs' }

const scopes = (...keys: string[]) => keys.map((key) => ({ consentScreenText: `\${${key}}` }))
const client = { clientId: 'poraba', name: 'Poraba doma' }

export const DeviceCode = pageStory('login-oauth2-device-verify-user-code.ftl')
export const DeviceCodeWrong = pageStory('login-oauth2-device-verify-user-code.ftl', (say) => ({
  message: { type: 'error', summary: say('oauth2DeviceInvalidUserCodeMessage') },
}))
export const DeviceQuestion = pageStory('login-oauth2-device-verify-user-code.ftl', () => ({
  client,
  deviceCode: 'QXVW-BDTK',
}))
export const DeviceSignedIn = pageStory('info.ftl', (say) => ({
  messageHeader: say('oauth2DeviceVerificationCompleteHeader'),
  message: { type: 'info', summary: say('oauth2DeviceVerificationCompleteMessage') },
}))
export const DeviceDeclined = pageStory('info.ftl', (say) => ({
  messageHeader: say('oauth2DeviceVerificationFailedHeader'),
  message: { type: 'error', summary: say('oauth2DeviceConsentDeniedMessage') },
  actionUri: '/realms/komunala/device',
}))
export const Permission = pageStory('login-oauth-grant.ftl', () => ({
  client,
  oauth: { clientScopesRequested: scopes('profileScopeConsentText', 'emailScopeConsentText', 'phoneScopeConsentText') },
}))
export const PermissionWithTerms = pageStory('login-oauth-grant.ftl', () => ({
  client: {
    ...client,
    attributes: { policyUri: 'https://example.com/data', tosUri: 'https://example.com/terms' },
  },
  oauth: { clientScopesRequested: scopes('offlineAccessScopeConsentText') },
}))
export const PermissionToSignIn = pageStory('login-oauth-grant.ftl', () => ({
  client: { clientId: 'poraba', name: '' },
  oauth: { clientScopesRequested: [] },
}))
