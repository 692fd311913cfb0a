import DefaultPage from 'keycloakify/login/DefaultPage'
import { useI18n } from './use-i18n.ts'
import UserProfileFormFields from 'keycloakify/login/UserProfileFormFields'
import type { PageContext } from '../kc-context.ts'
import { classes } from './classes.ts'
import { FallbackTemplate } from './fallback-template.tsx'
import type { UnmetPageId } from './unmet-pages.ts'

/** Any page of Keycloak's that has no page of its own here. */
export default function FallbackPage({ kcContext }: { readonly kcContext: PageContext<UnmetPageId> }) {
  const { i18n } = useI18n({ kcContext })
  return (
    <DefaultPage
      kcContext={kcContext}
      i18n={i18n}
      Template={FallbackTemplate}
      UserProfileFormFields={UserProfileFormFields}
      doUseDefaultCss={false}
      doMakeUserConfirmPassword
      classes={classes}
    />
  )
}
