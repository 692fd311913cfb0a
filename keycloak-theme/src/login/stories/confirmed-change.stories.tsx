import { fieldErrors, pageStory, type MessageKey } from './page-story.tsx'

export default { title: 'Changes by confirmation' }

const current = 'ana.novak@example.com'
const next = 'ana.novak.novi-zagorje@posta.example'

const info = (state: object, message: MessageKey, ...values: readonly string[]) =>
  pageStory('info.ftl', (say) => ({
    actionUri: '/realms/komunala/login-actions/action-token?key=eyJh&client_id=portal&tab_id=8fK',
    message: { type: 'info', summary: say(message, ...values) },
    ...state,
  }))
const refused = (state: object, message: MessageKey) =>
  pageStory('error.ftl', (say) => ({
    url: { loginUrl: '/realms/komunala/login-actions/authenticate' },
    message: { type: 'error', summary: say(message) },
    ...state,
  }))
const newEmail = (state: Parameters<typeof pageStory>[1] = () => ({})) =>
  pageStory('update-email.ftl', (say) => ({
    currentEmail: current,
    newEmail: '',
    isAppInitiatedAction: true,
    ...state(say),
  }))
const newEmailRefused = (typed: string, message: MessageKey) =>
  newEmail((say) => ({ newEmail: typed, ...fieldErrors({ email: say(message) }) }))

const passwordPolicies = { length: 8, upperCase: 1, digits: 1, notUsername: true, passwordHistory: 2 }
const newPassword = { passwordPolicies, isAppInitiatedAction: true, passwordChange: 'asked' }

export const PasswordAsked = pageStory('login-update-password.ftl', () => newPassword)
export const PasswordMailNotSent = pageStory('login-update-password.ftl', (say) => ({
  ...newPassword,
  message: { type: 'error', summary: say('passwordChangeNotSent') },
}))
export const PasswordMailHeldUp = pageStory('login-update-password.ftl', (say) => ({
  ...newPassword,
  message: { type: 'error', summary: say('mailHeldUp') },
}))
export const PasswordMailSent = info({ passwordChange: 'sent', linkLifeMinutes: '15' }, 'passwordChangeSent', current)
export const PasswordToConfirm = info({ passwordChange: 'confirm' }, 'passwordChangeConfirm')
export const PasswordChanged = info({ passwordChange: 'done' }, 'passwordChangeDone')
export const PasswordLinkExpired = refused({ passwordChange: 'expired' }, 'passwordChangeExpired')
export const PasswordLinkVoid = refused({ passwordChange: 'void' }, 'passwordChangeVoid')

export const EmailAsked = newEmail()
export const EmailMissing = newEmailRefused('', 'missingEmailMessage')
export const EmailInvalid = newEmailRefused('ana.novak', 'error-invalid-email')
export const EmailSame = newEmailRefused(current, 'emailChangeSame')
export const EmailTaken = newEmailRefused(next, 'emailExistsMessage')
export const EmailMailNotSent = newEmailRefused(next, 'emailChangeNotSent')
export const EmailTooManyMails = newEmailRefused(next, 'emailChangeTooMany')
export const EmailMailSent = info({ emailChange: 'sent' }, 'emailChangeSent', next)
export const EmailToConfirm = info({ emailChange: 'confirm' }, 'emailChangeConfirm', current, next)
export const EmailChanged = info({ emailChange: 'done' }, 'emailChangeDone', next)
export const EmailLinkExpired = refused({ emailChange: 'expired' }, 'emailChangeExpired')
export const EmailLinkVoid = refused({ emailChange: 'void' }, 'emailChangeVoid')
export const EmailTakenMeanwhile = refused({ emailChange: 'taken' }, 'emailChangeTaken')
