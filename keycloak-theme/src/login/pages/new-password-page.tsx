import type { PageProps } from '../page-props.ts'
import { passwordRules } from '../password-rules.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { MessageNotice } from '../ui/notice.tsx'
import { checkNewPassword, NewPasswordFields } from '../ui/new-password-fields.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { errorsFromServer } from '../ui/person-fields.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { useForm } from '../ui/use-form.ts'

/** A new password, forgotten, temporary or changed on purpose (M3, M6). */
export function NewPasswordPage({ kcContext, say }: PageProps<'login-update-password.ftl'>) {
  const { url, auth, message, messagesPerField, passwordPolicies, isAppInitiatedAction } = kcContext
  const username = auth?.attemptedUsername ?? ''
  const rules = passwordRules(passwordPolicies)
  const fromServer = errorsFromServer(messagesPerField, ['password', 'password-confirm'])
  const { errors, attempt, isSending, onSubmit } = useForm(renameField(fromServer), (data) =>
    checkNewPassword(data, { name: 'password-new', rules, username, say }),
  )
  const hasErrors = Object.keys(errors).length > 0
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('newPasswordTitle')} hasErrors={hasErrors}>
      <ErrorSummary errors={errors} attempt={attempt} say={say} />
      {/* Keycloak's warning says no more than the heading. */}
      {message && message.type !== 'warning' && !hasErrors ? <MessageNotice message={message} /> : null}
      {kcContext.passwordChange ? <p>{say('passwordChangeIntro')}</p> : null}
      <form id="kc-passwd-update-form" action={url.loginAction} method="post" noValidate onSubmit={onSubmit}>
        {/* Password managers look here for the account that the new password belongs to. */}
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <NewPasswordFields
          name="password-new"
          label={say('newPassword')}
          rules={rules}
          username={username}
          errors={errors}
          history={passwordPolicies?.passwordHistory}
          say={say}
        />
        <label className="checkbox">
          <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" />
          {say('signOutOthers')}
        </label>
        <SubmitButton say={say} isSending={isSending}>
          {say('savePassword')}
        </SubmitButton>
      </form>
      {isAppInitiatedAction ? (
        <form action={url.loginAction} method="post">
          <button className="button button--quiet button--wide" name="cancel-aia" value="true">
            {say('cancel')}
          </button>
        </form>
      ) : null}
    </PageFrame>
  )
}

/** Keycloak answers about `password` what was sent as `password-new`. */
const renameField = ({ password, ...others }: Readonly<Record<string, string>>): Record<string, string> =>
  password === undefined ? others : { 'password-new': password, ...others }
