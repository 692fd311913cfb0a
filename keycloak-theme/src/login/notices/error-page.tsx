import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { portalPage } from '../portal.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { RequestNumber } from '@moja-komunala/ui/request-number.tsx'
import { PageFrame } from '../parts/page-frame.tsx'

/** What went wrong, and the way back. */
export function ErrorPage({ kcContext, say }: PageProps<'error.ftl'>) {
  const { client, message, skipLink, requestId } = kcContext
  const href = client?.baseUrl || portalPage('/')
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('errorTitle')} hasErrors>
      <Notice kind="error" role="status">
        <p>{plainText(message.summary)}</p>
        {requestId ? <RequestNumber label={say('errorRequest')} requestId={requestId} /> : null}
      </Notice>
      {href && !skipLink ? (
        <a className="button" href={href}>
          {say('toPortal')}
        </a>
      ) : null}
    </PageFrame>
  )
}
