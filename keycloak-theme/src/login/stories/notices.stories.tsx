import { pageStory, type MessageKey } from './page-story.tsx'

export default { title: 'Notices and dead ends' }

const error = (key: MessageKey) => pageStory('error.ftl', (say) => ({ message: { type: 'error', summary: say(key) } }))
const info = (header: MessageKey | undefined, summary: MessageKey, more: object = {}) =>
  pageStory('info.ftl', (say) => ({
    messageHeader: header ? say(header) : '',
    message: { type: 'info', summary: say(summary, 'ana.novak@example.com') },
    ...more,
  }))

export const CookieNotFound = error('cookieNotFoundMessage')
export const LinkExpiredOrUsed = error('expiredActionTokenNoSessionMessage')
export const StaleCode = error('staleCodeMessage')
export const SomebodyElseSignedIn = pageStory('error.ftl', (say) => ({
  messageKey: 'differentUserAuthenticated',
  message: { type: 'error', summary: say('differentUserAuthenticated', 'marko.zupancic@example.com') },
}))
export const UnexpectedError = pageStory('error.ftl', (say) => ({
  message: { type: 'error', summary: say('internalServerError') },
  requestId: '4821-7735-9f86d081884c7d65',
}))
export const PageExpired = pageStory('login-page-expired.ftl')
export const ConfirmTheAddress = info('confirmEmailAddressVerificationHeader', 'confirmEmailAddressVerification', {
  actionUri: '#',
})
export const AddressConfirmed = info('emailVerifiedMessageHeader', 'emailVerifiedMessage')
export const AddressConfirmedAlready = info('emailVerifiedAlreadyMessageHeader', 'emailVerifiedAlreadyMessage')
export const StaffAskedForActions = info(undefined, 'confirmExecutionOfActions', {
  actionUri: '#',
  requiredActions: ['UPDATE_PASSWORD', 'CONFIGURE_TOTP', 'webauthn-register', 'CONFIGURE_RECOVERY_AUTHN_CODES'],
})
export const DetailsSaved = info(undefined, 'accountUpdatedMessage', { messageHeader: 'accountUpdatedTitle' })
export const SignedInAlready = info(undefined, 'alreadyLoggedIn')
export const SignedOut = info(undefined, 'successLogout')
