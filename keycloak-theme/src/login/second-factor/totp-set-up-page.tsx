import { brand } from '@moja-komunala/brand/brand'
import type { PageContext } from '../kc-context.ts'
import type { PageProps } from '../page-props.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { useForm } from '../parts/use-form.ts'
import { CancelAction, SignOutOthers } from '../parts/ways-out.tsx'
import { typedText } from '../../shared/typed-text.ts'

type Totp = PageContext<'login-config-totp.ftl'>['totp']

const appNames: Readonly<Record<string, string>> = {
  totpAppFreeOTPName: 'FreeOTP',
  totpAppGoogleName: 'Google Authenticator',
  totpAppMicrosoftAuthenticatorName: 'Microsoft Authenticator',
}

/** One-time codes from an app on the phone, set up in three steps. */
export function TotpSetUpPage({ kcContext, say }: PageProps<'login-config-totp.ftl'>) {
  const { url, totp, message, messagesPerField } = kcContext
  const isNameRequired = totp.otpCredentials.length > 0
  const form = useForm(errorsFromServer(messagesPerField, ['totp', 'userLabel']), (data) => {
    const isEmpty = (name: string) => typedText(data, name).trim() === ''
    return {
      ...(isEmpty('totp') && { totp: say('totpCodeMissing') }),
      ...(isNameRequired && isEmpty('userLabel') && { userLabel: say('deviceNameMissing') }),
    }
  })
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('totpSetUpTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} message={message} say={say} />
      <p>{say('totpSetUpIntro')}</p>
      <PageForm action={url.loginAction} form={form} codeField="totp" submit={say('totpSave')} say={say}>
        <ol className="steps">
          <li>
            <h2>{say('totpStepApp')}</h2>
            <p>{say('totpStepAppHelp')}</p>
            <p>{totp.supportedApplications.map((app) => appNames[app] ?? app).join(', ')}</p>
          </li>
          <li>
            <h2>{say('totpStepScan')}</h2>
            <img
              className="qr"
              src={`data:image/png;base64,${totp.totpSecretQrCode}`}
              alt={say('totpQrAlt')}
              width="246"
              height="246"
            />
            <WithoutScanning totp={totp} isOpen={kcContext.mode === 'manual'} say={say} />
          </li>
          <li>
            <h2>{say('totpStepEnter')}</h2>
            <TextField
              name="totp"
              label={say('totpCode')}
              inputMode="numeric"
              autoComplete="one-time-code"
              error={form.errors['totp']}
              required
            />
            <TextField
              name="userLabel"
              label={say('deviceName')}
              hint={say(isNameRequired ? 'deviceNameHint' : 'deviceNameHintOptional')}
              autoComplete="off"
              error={form.errors['userLabel']}
              required={isNameRequired}
            />
          </li>
        </ol>
        <input type="hidden" name="totpSecret" value={totp.totpSecret} />
        <SignOutOthers say={say} />
      </PageForm>
      <CancelAction kcContext={kcContext} say={say} />
    </PageFrame>
  )
}

interface WithoutScanningProps extends Pick<PageProps, 'say'> {
  readonly totp: Totp
  readonly isOpen: boolean
}

/** Nobody can scan the screen of the phone that they hold. */
function WithoutScanning({ totp, isOpen, say }: WithoutScanningProps) {
  const { policy, totpSecretEncoded } = totp
  return (
    <details open={isOpen}>
      <summary className="target">{say('totpNoScan')}</summary>
      <div className="stack stack--close">
        <p>
          <a className="target" href={keyAddress(totp)}>
            {say('totpOpenApp')}
          </a>
        </p>
        <p>{say('totpKeyHelp')}</p>
        <p className="code" translate="no" id="kc-totp-secret-key">
          {totpSecretEncoded}
        </p>
        <p className="small soft">
          {say('totpValues', {
            type: say(policy.type === 'totp' ? 'totpByTime' : 'totpByCounter'),
            algorithm: algorithmOf(totp),
            digits: policy.digits,
          })}{' '}
          {policy.type === 'totp' ? say('totpPeriod', { seconds: policy.period }) : null}
        </p>
      </div>
    </details>
  )
}

const algorithmOf = ({ policy }: Totp): string => policy.algorithm.replace('Hmac', '')

/** The same that the QR code holds, as apps for one-time codes take it. */
function keyAddress(totp: Totp): string {
  const { policy, totpSecretEncoded, username } = totp
  const values = new URLSearchParams({
    secret: totpSecretEncoded.replaceAll(' ', ''),
    digits: String(policy.digits),
    algorithm: algorithmOf(totp),
    issuer: brand.portal.name,
    ...(policy.type === 'totp' ? { period: String(policy.period) } : { counter: String(policy.initialCounter) }),
  })
  const name = `${encodeURIComponent(brand.portal.name)}:${encodeURIComponent(username)}`
  return `otpauth://${policy.type}/${name}?${values.toString()}`
}
