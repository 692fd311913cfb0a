import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import { PageFrame } from '../parts/page-frame.tsx'
import { nameOf } from './name-of.ts'

interface DeviceQuestionPageProps extends PageProps<'login-oauth2-device-verify-user-code.ftl'> {
  readonly code: string
}

/** The code may have come in a link of somebody else's: whoever presses on says that their own device shows it. */
export function DeviceQuestionPage({ kcContext, say, code }: DeviceQuestionPageProps) {
  const { client, deviceAction } = kcContext
  const name = nameOf(client?.name, kcContext['x-keycloakify'].messages) || (client?.clientId ?? '')
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('deviceQuestionTitle')}>
      <p className="address">{say('deviceQuestion', { name })}</p>
      <p className="device-code code" translate="no">
        {code}
      </p>
      <p>{say('deviceQuestionCare')}</p>
      <form action={deviceAction} method="post">
        <div className="buttons">
          <Button type="submit" name="device-shows-code" value="yes">
            {say('deviceShowsCode')}
          </Button>
          <Button type="submit" look="quiet" name="device-shows-code" value="no">
            {say('deviceShowsOther')}
          </Button>
        </div>
      </form>
    </PageFrame>
  )
}
