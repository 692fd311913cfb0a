import { fieldErrors, pageStory } from './page-story.tsx'

export default { title: 'Registration' }

const passwordPolicies = { length: 8, upperCase: 1, digits: 1, notUsername: true }
const attribute = (name: string, value = '') => ({ name, displayName: name, required: true, readOnly: false, value })
const profile = {
  attributesByName: {
    firstName: attribute('firstName', 'Ana'),
    lastName: attribute('lastName', 'Novak'),
    email: attribute('email', 'ana.novak@example.com'),
    phoneNumber: attribute('phoneNumber'),
    locale: attribute('locale', 'sl'),
  },
}

export const Form = pageStory('register.ftl', () => ({
  profile,
  passwordPolicies,
  passwordRequired: true,
  refusesCommonPasswords: true,
}))
export const AddressTaken = pageStory('register.ftl', (say) => ({
  profile,
  passwordPolicies,
  passwordRequired: true,
  ...fieldErrors({ email: say('emailExistsMessage') }),
}))
export const SeveralErrors = pageStory('register.ftl', (say) => ({
  profile,
  passwordPolicies,
  passwordRequired: true,
  ...fieldErrors({
    email: say('error-invalid-email'),
    password: say('invalidPasswordHistoryMessage'),
    'password-confirm': say('notMatchPasswordMessage'),
  }),
}))
export const Terms = pageStory('terms.ftl', () => ({ termsVersion: '2026-11-22', termsAsked: 'first' }))
export const TermsChanged = pageStory('terms.ftl', () => ({ termsVersion: '2027-03-01', termsAsked: 'again' }))
export const ConfirmTheAddress = pageStory('login-verify-email.ftl', () => ({
  shownEmail: 'ana.novak@example.com',
}))
const correctable = { shownEmail: 'ana.novak@gmial.com', mayCorrectAddress: true }
export const AddressMistyped = pageStory('login-verify-email.ftl', () => correctable)
export const CorrectionTaken = pageStory('login-verify-email.ftl', (say) => ({
  ...correctable,
  typedEmail: 'ana.novak@example.com',
  ...fieldErrors({ email: say('emailExistsMessage') }),
}))
export const MailNotSent = pageStory('login-verify-email.ftl', (say) => ({
  shownEmail: 'ana.novak@example.com',
  message: { type: 'error', summary: say('emailSendErrorMessage') },
}))
export const MailHeldUp = pageStory('login-verify-email.ftl', (say) => ({
  shownEmail: 'ana.novak@example.com',
  message: { type: 'error', summary: say('mailHeldUp') },
}))
export const DetailsMissing = pageStory('login-update-profile.ftl', () => ({
  profile: {
    attributesByName: {
      ...profile.attributesByName,
      lastName: attribute('lastName'),
      phoneNumber: {
        ...attribute('phoneNumber', '+38641234567'),
        annotations: { phoneNumberKept: '+38641234567', phoneNumberShown: '041 234 567' },
      },
    },
  },
}))
