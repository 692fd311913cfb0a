import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import { PageFrame } from '../parts/page-frame.tsx'
import { DeviceChoice } from './device-choice.tsx'

/** Asked on the way to a new password of somebody with several apps for one-time codes. */
export function TotpResetPage({ kcContext, say }: PageProps<'login-reset-otp.ftl'>) {
  const { userOtpCredentials, selectedCredentialId } = kcContext.configuredOtpCredentials
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('totpResetTitle')}>
      <form action={kcContext.url.loginAction} method="post">
        <DeviceChoice
          question={say('totpResetIntro')}
          devices={userOtpCredentials}
          selectedId={selectedCredentialId}
          say={say}
        />
        <Button type="submit" isWide>
          {say('totpResetButton')}
        </Button>
      </form>
    </PageFrame>
  )
}
