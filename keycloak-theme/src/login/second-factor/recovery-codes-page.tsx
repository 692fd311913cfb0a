import { useState } from 'react'
import { brand } from '@moja-komunala/brand/brand'
import type { PageProps } from '../page-props.ts'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import { FieldError } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { useForm } from '../parts/use-form.ts'
import { CancelAction, SignOutOthers } from '../parts/ways-out.tsx'

/** ABCD-EFGH-IJKL: easier to read aloud and to type than twelve letters in a row. */
const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')

/** Codes for the day when the phone is lost; shown once. */
export function RecoveryCodesPage({ kcContext, say }: PageProps<'login-recovery-authn-code-config.ftl'>) {
  const { url, message, locale, recoveryAuthnCodesConfigBean: bean } = kcContext
  const codes = bean.generatedRecoveryAuthnCodesList.map(inGroups)
  const form = useForm({}, (data): Record<string, string> =>
    data.has('codes-saved') ? {} : { 'codes-saved': say('recoverySavedMissing') },
  )
  const date = new Date(Number(bean.generatedAt)).toLocaleDateString(
    locale?.currentLanguageTag === 'en' ? 'en-GB' : 'sl',
  )
  const made = say('recoveryMade', { date })
  const text = [
    `${say('recoveryTitle')} · ${brand.portal.name}`,
    say('recoveryIntro'),
    codes.map((code, index) => `${index + 1}. ${code}`).join('\r\n'),
    made,
  ].join('\r\n\r\n')
  const error = form.errors['codes-saved']
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('recoveryTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} message={message} say={say} />
      <p>{say('recoveryIntro')}</p>
      <Notice kind="warning" role="status">
        <p>{say('recoveryOnce')}</p>
      </Notice>
      <ol className="codes" translate="no" id="kc-recovery-codes-list" aria-label={say('recoveryList')}>
        {codes.map((code) => (
          <li key={code}>
            <span className="code">{code}</span>
          </li>
        ))}
      </ol>
      <p className="small soft">{made}</p>
      <Keep text={text} say={say} />
      <PageForm action={url.loginAction} form={form} submit={say('recoveryFinish')} say={say}>
        <input type="hidden" name="generatedRecoveryAuthnCodes" value={bean.generatedRecoveryAuthnCodesAsString} />
        <input type="hidden" name="generatedAt" value={bean.generatedAt} />
        <input type="hidden" name="userLabel" value={say('recoveryTitle')} />
        <div>
          {error ? <FieldError id="codes-saved-error">{error}</FieldError> : null}
          <Checkbox
            id="codes-saved"
            name="codes-saved"
            required
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'codes-saved-error' : undefined}
          >
            {say('recoverySaved')}
          </Checkbox>
          <SignOutOthers say={say} />
        </div>
      </PageForm>
      <CancelAction kcContext={kcContext} say={say} />
    </PageFrame>
  )
}

/** On paper, in a file, or into a password manager. */
function Keep({ text, say }: Pick<PageProps, 'say'> & { readonly text: string }) {
  const [copied, setCopied] = useState<'recoveryCopied' | 'recoveryCopyFailed'>()
  const copy = () => {
    // Without HTTPS, browsers have no clipboard at all.
    const written = (navigator.clipboard as Clipboard | undefined)?.writeText(text) ?? Promise.reject(new Error())
    written.then(
      () => setCopied('recoveryCopied'),
      () => setCopied('recoveryCopyFailed'),
    )
  }
  return (
    <div className="stack stack--close">
      <div className="buttons">
        <Button look="quiet" onClick={() => window.print()}>
          {say('recoveryPrint')}
        </Button>
        <a
          className="button button--quiet"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={say('recoveryFile')}
        >
          {say('recoveryDownload')}
        </a>
        <Button look="quiet" onClick={copy}>
          {say('recoveryCopy')}
        </Button>
      </div>
      <p role="status">{copied ? say(copied) : ''}</p>
    </div>
  )
}
