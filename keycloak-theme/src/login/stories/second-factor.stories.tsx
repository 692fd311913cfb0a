import { fieldErrors, pageStory } from './page-story.tsx'

export default { title: 'Second factor' }

const auth = { attemptedUsername: 'ana.novak@example.com', showUsername: true, showTryAnotherWayLink: true }
const devices = [
  { id: 'a', userLabel: 'Telefon' },
  { id: 'b', userLabel: '' },
]
const codes = Array.from({ length: 12 }, (_, index) => `ABCD${String(index).padStart(4, '0')}WXYZ`)
const recoveryAuthnCodesConfigBean = {
  generatedRecoveryAuthnCodesList: codes,
  generatedRecoveryAuthnCodesAsString: codes.join(),
  generatedAt: Date.UTC(2026, 10, 22),
}
const authenticators = {
  authenticators: [{ credentialId: 'a', label: 'Telefon', createdAt: '', transports: { iconClass: '' } }],
}

export const OneTimeCodesSetUp = pageStory('login-config-totp.ftl', () => ({ isAppInitiatedAction: true }))
export const OneTimeCodesWithoutScanning = pageStory('login-config-totp.ftl', () => ({ mode: 'manual' }))
export const OneTimeCodesSecondDevice = pageStory('login-config-totp.ftl', (say) => ({
  totp: { otpCredentials: devices },
  ...fieldErrors({ totp: say('invalidTotpMessage'), userLabel: say('missingTotpDeviceNameMessage') }),
}))
const otpLogin = { userOtpCredentials: devices.slice(0, 1), selectedCredentialId: 'a' }
export const OneTimeCode = pageStory('login-otp.ftl', () => ({ auth, otpLogin }))
export const OneTimeCodeWrong = pageStory('login-otp.ftl', (say) => ({
  auth,
  otpLogin,
  ...fieldErrors({ totp: say('invalidTotpMessage') }),
}))
export const OneTimeCodeOfWhichDevice = pageStory('login-otp.ftl', () => ({
  auth,
  otpLogin: { userOtpCredentials: devices, selectedCredentialId: 'a' },
}))
export const OneTimeCodesLost = pageStory('login-reset-otp.ftl', () => ({
  configuredOtpCredentials: { userOtpCredentials: devices, selectedCredentialId: 'a' },
}))
export const RecoveryCodes = pageStory('login-recovery-authn-code-config.ftl', () => ({
  recoveryAuthnCodesConfigBean,
  isAppInitiatedAction: true,
}))
const recoveryAuthnCodesInputBean = { codeNumber: 3 }
export const RecoveryCode = pageStory('login-recovery-authn-code-input.ftl', () => ({
  auth,
  recoveryAuthnCodesInputBean,
}))
export const RecoveryCodeWrong = pageStory('login-recovery-authn-code-input.ftl', (say) => ({
  auth,
  recoveryAuthnCodesInputBean,
  ...fieldErrors({ recoveryCodeInput: say('recovery-codes-error-invalid') }),
}))
export const PasskeySetUp = pageStory('webauthn-register.ftl', () => ({ isAppInitiatedAction: true }))
export const Passkey = pageStory('webauthn-authenticate.ftl', () => ({
  auth,
  authenticators,
  shouldDisplayAuthenticators: true,
}))
export const PasskeyRefused = pageStory('webauthn-error.ftl', (say) => ({
  auth,
  message: { type: 'error', summary: say('webauthn-error-different-user') },
}))
export const ChooseTheWay = pageStory('select-authenticator.ftl', () => ({
  auth: {
    ...auth,
    authenticationSelections: [
      { authExecId: 'a', displayName: 'webauthn-display-name', helpText: 'webauthn-help-text' },
      { authExecId: 'b', displayName: 'otp-display-name', helpText: 'otp-help-text' },
      {
        authExecId: 'c',
        displayName: 'auth-recovery-authn-code-form-display-name',
        helpText: 'auth-recovery-authn-code-form-help-text',
      },
    ],
  },
}))
export const RemoveAPasskey = pageStory('delete-credential.ftl', () => ({ credentialLabel: 'Telefon' }))
export const RemoveOneTimeCodes = pageStory('delete-credential.ftl', () => ({ credentialLabel: 'otp' }))
export const RemoveRecoveryCodes = pageStory('delete-credential.ftl', () => ({
  credentialLabel: 'recovery-authn-codes',
}))
