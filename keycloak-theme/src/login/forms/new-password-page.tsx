import type { PageProps } from '../page-props.ts'
import { passwordRules } from './password-rules.ts'
import { checkNewPassword, NewPasswordFields } from './new-password-fields.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { useForm } from '../parts/use-form.ts'
import { CancelAction, SignOutOthers } from '../parts/ways-out.tsx'

/** A new password, forgotten, temporary or changed on purpose (M3, M6). */
export function NewPasswordPage({ kcContext, say }: PageProps<'login-update-password.ftl'>) {
  const { url, auth, message, messagesPerField, passwordPolicies } = kcContext
  const username = auth?.attemptedUsername ?? ''
  const rules = passwordRules(passwordPolicies)
  const fromServer = errorsFromServer(messagesPerField, ['password', 'password-confirm'])
  const form = useForm(renameField(fromServer), (data) =>
    checkNewPassword(data, { name: 'password-new', rules, username, say }),
  )
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('newPasswordTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} message={message} say={say} />
      <p>{say(kcContext.passwordChange ? 'passwordChangeIntro' : introOf[kcContext.passwordReason ?? 'staff'])}</p>
      <PageForm id="kc-passwd-update-form" action={url.loginAction} form={form} submit={say('savePassword')} say={say}>
        {/* Password managers look here for the account that the new password belongs to. */}
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <NewPasswordFields
          name="password-new"
          label={say('newPassword')}
          rules={rules}
          username={username}
          errors={form.errors}
          history={passwordPolicies?.passwordHistory}
          refusesCommon={kcContext.refusesCommonPasswords}
          say={say}
        />
        {/* Whoever has lost the password may have lost it to somebody. */}
        <SignOutOthers say={say} isTicked={!kcContext.passwordChange} />
      </PageForm>
      <CancelAction kcContext={kcContext} say={say} />
    </PageFrame>
  )
}

/** Why somebody is here who has not asked for a change. */
const introOf = { forgotten: 'passwordForgottenIntro', staff: 'passwordByStaffIntro' } as const

/** Keycloak answers about `password` what was sent as `password-new`. */
const renameField = ({ password, ...others }: Readonly<Record<string, string>>): Record<string, string> =>
  password === undefined ? others : { 'password-new': password, ...others }
