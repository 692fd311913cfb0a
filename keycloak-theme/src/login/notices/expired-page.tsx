import type { PageProps } from '../page-props.ts'
import { PageFrame } from '../parts/page-frame.tsx'

/** The browser's Back, or a page left open too long. */
export function ExpiredPage({ kcContext, say }: PageProps<'login-page-expired.ftl'>) {
  const { url } = kcContext
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('expiredTitle')}>
      <p>{say('expiredIntro')}</p>
      <div className="buttons">
        <a className="button" id="loginContinueLink" href={url.loginAction}>
          {say('expiredContinue')}
        </a>
        <a className="button button--quiet" id="loginRestartLink" href={url.loginRestartFlowUrl}>
          {say('expiredRestart')}
        </a>
      </div>
    </PageFrame>
  )
}
