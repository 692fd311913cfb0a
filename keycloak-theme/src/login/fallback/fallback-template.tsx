import type { I18n } from 'keycloakify/login/i18n'
import type { TemplateProps } from 'keycloakify/login/TemplateProps'
import { useInitialize } from 'keycloakify/login/Template.useInitialize'
import type { KcContext } from 'keycloakify/login/KcContext'
import { brand } from '@moja-komunala/brand/brand'
import { sayIn } from '../words.ts'
import { MessageNotice } from '../parts/message-notice.tsx'
import { PageFrame } from '../parts/page-frame.tsx'

/** Keycloakify's pages in this theme's frame. */
export function FallbackTemplate(props: TemplateProps<KcContext, I18n>) {
  const { kcContext, i18n, children, displayInfo = false, displayMessage = true, headerNode } = props
  const { auth, url, message, isAppInitiatedAction } = kcContext
  useInitialize({ kcContext, doUseDefaultCss: false })
  const say = sayIn(i18n.currentLanguage.languageTag)
  return (
    <PageFrame kcContext={kcContext} say={say} title={props.documentTitle ?? brand.utility.name} heading={headerNode}>
      {displayMessage && message && (message.type !== 'warning' || !isAppInitiatedAction) ? (
        <MessageNotice message={message} />
      ) : null}
      {children}
      {auth?.showTryAnotherWayLink ? (
        <form action={url.loginAction} method="post">
          <button className="link-button" name="tryAnotherWay" value="on">
            {i18n.msgStr('doTryAnotherWay')}
          </button>
        </form>
      ) : null}
      {props.socialProvidersNode}
      {displayInfo ? <div>{props.infoNode}</div> : null}
    </PageFrame>
  )
}
