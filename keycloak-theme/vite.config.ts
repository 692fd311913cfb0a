import { keycloakify } from 'keycloakify/vite-plugin'
import { defineConfig, type PluginOption } from 'vite'
import { reactOnPreact, withoutPreloading, withoutUnusedReact } from '@moja-komunala/ui/vite'
import { builtForKeycloak } from './build/built-for-keycloak.ts'
import { brandFiles } from './build/brand-files.ts'
import { ownMessages } from './build/own-messages.ts'
import { writeTheme } from './build/write-theme.ts'

/** Addresses that one page alone goes on to, each some 300 bytes long; the last ones no page goes to. */
const pageOfAddress = {
  registrationAction: 'register.ftl',
  oauthAction: 'login-oauth-grant.ftl',
  logoutConfirmAction: 'logout-confirm.ftl',
  oauth2DeviceVerificationAction: 'login-oauth2-device-verify-user-code.ftl',
  firstBrokerLoginUrl: '',
  resourcesUrl: '',
  resourcesCommonUrl: '',
}
const notReadOn = Object.entries(pageOfAddress)
  .map(([address, page]) => `(key == "${address}" && xKeycloakify.pageId != "${page}")`)
  .join(' || ')
  .replace(/.*/, '($&)')

/*
 * Files are compressed one by one, and each costs the head of its answer: what comes together comes in one. Left to
 * itself the bundler makes a file of every few lines that two pages share.
 */
const groups = [
  { name: 'sign-in', test: /\/src\/main\.tsx$/ },
  { name: 'steps', test: /\/src\/(?:login\/parts\/|shared\/)|\/ui\/src\/error-summary/ },
  // Its words need them.
  { name: 'notice-page', test: /\/notices\/(?:headings|notice-page)\.tsx?$/ },
]

/* Sign-in and everything around it; the account pages are built by account.config.ts. */
export default defineConfig({
  plugins: [
    withoutUnusedReact(),
    withoutPreloading(),
    ownMessages(),
    brandFiles(),
    keycloakify({
      themeName: 'komunala',
      // build/account-theme.ts lays out our own.
      accountThemeImplementation: 'none',
      keycloakVersionTargets: { '22-to-25': false, 'all-other-versions': 'komunala-theme.jar' },
      // What no page of ours reads would only make every page heavier.
      kcContextExclusionsFtl: `<#if areSamePath(path, []) && ["msgJSON", "themeResources", "social", "scripts", "developmentMode", "darkMode"]?seq_contains(key)><#continue></#if>
        <#if key == "attributes" && areSamePath(path, ["user"])><#continue></#if>
        <#if areSamePath(path, ["url"]) && ${notReadOn}><#continue></#if>
        <#if key == "passwordPolicies" && xKeycloakify.pageId == "login.ftl"><#continue></#if>
        <#if key == "authenticationSelections" && xKeycloakify.pageId != "select-authenticator.ftl"><#continue></#if>
        <#if key?ends_with("LifespanMinutes")><#continue></#if>
        <#if areSamePath(path, ["client", "attributes"]) && !["policyUri", "tosUri"]?seq_contains(key)><#continue></#if>`,
      postBuild: () => writeTheme('komunala'),
    }) as PluginOption,
  ],
  resolve: { alias: reactOnPreact },
  build: { ...builtForKeycloak, rolldownOptions: { output: { codeSplitting: { groups } } } },
})
