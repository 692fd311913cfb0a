import { useState } from 'react'
import type { PasswordRule } from './password-rules.ts'
import type { Say } from '../words.ts'
import { PasswordField } from '../parts/password-field.tsx'
import { PasswordRuleList } from './password-rule-list.tsx'
import type { FieldErrors } from '../parts/use-form.ts'
import { typedText } from '../../shared/typed-text.ts'

interface NewPasswordFieldsProps {
  /** Keycloak names the field differently at registration and at a change. */
  readonly name: 'password' | 'password-new'
  readonly label: string
  readonly rules: readonly PasswordRule[]
  readonly username: string
  readonly errors: FieldErrors
  readonly history?: number | undefined
  readonly refusesCommon?: boolean | undefined
  readonly say: Say
}

/** A new password with its rules, entered twice (M3). */
export function NewPasswordFields(props: NewPasswordFieldsProps) {
  const { name, label, rules, username, errors, say } = props
  const [password, setPassword] = useState('')
  return (
    <>
      <div className="stack stack--close">
        <PasswordField
          name={name}
          label={label}
          autoComplete="new-password"
          error={errors[name]}
          descriptionId="password-rules"
          onInput={setPassword}
          say={say}
        />
        <PasswordRuleList
          id="password-rules"
          rules={rules}
          password={password}
          username={username}
          history={props.history}
          refusesCommon={props.refusesCommon}
          say={say}
        />
      </div>
      <PasswordField
        name="password-confirm"
        label={say('confirmPassword')}
        autoComplete="new-password"
        error={errors['password-confirm']}
        say={say}
      />
    </>
  )
}

/** What is wrong with a new password before it is sent. */
export function checkNewPassword(
  data: FormData,
  { name, rules, username, say }: Pick<NewPasswordFieldsProps, 'name' | 'rules' | 'username' | 'say'>,
): FieldErrors {
  const password = typedText(data, name)
  if (password === '') return { [name]: say('passwordMissing') }
  if (!rules.every((rule) => rule.isMet(password, username))) return { [name]: say('passwordBreaksRules') }
  return password === data.get('password-confirm') ? {} : { 'password-confirm': say('passwordsDiffer') }
}
