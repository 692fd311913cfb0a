import { keycloakify } from 'keycloakify/vite-plugin'
import { defineConfig } from 'vite'
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
 * Files are compressed one by one, and each costs the head of its answer: what always comes together comes in one. Left to
 * itself the bundler makes a file of every few lines that two of the pages share.
 */
const shared = [
  'node_modules/preact/',
  'rolldown/runtime',
  'vite/preload-helper',
  '/brand/',
  '/keycloak-theme/src/shared/',
  '/ui/src/(?:base|brand-name|button|checkbox|error-summary|field|icons|notice)\\.(?:css|tsx)$',
]
const groups = [
  // What sign-in and account have in common; whoever comes from the one has it for the other.
  { name: 'shared', test: new RegExp(shared.join('|')) },
  // What each of them begins with.
  { name: 'sign-in', test: /\/src\/main\.tsx$/ },
  { name: 'account', test: /\/src\/account\/main\.tsx$/ },
  // And what several parts of the sign-in, or several pages of the account, use besides.
  { name: 'forms-and-steps', test: /\/src\/login\/parts\// },
  // Their words need them.
  { name: 'notice-page', test: /\/notices\/(?:headings|notice-page)\.tsx?$/ },
  { name: 'account-parts', test: /\/src\/account\/(?:parts\/|use-|dates)|\/ui\/src\/(?:confirm-)?dialog/ },
]

export default defineConfig({
  plugins: [
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
    }),
  ],
  resolve: {
    // Keycloakify's pages are written for React; Preact runs them at a tenth of the weight. The types stay React's.
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
    ],
  },
  // Sign-in and account lie in different places of Keycloak's: what a script asks for lies beside it.
  experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
  build: {
    // build/preloads.ts names what a page needs: Keycloak knows which page and which language it is.
    modulePreload: false,
    reportCompressedSize: false,
    // So that build/preloads.ts finds what a page will ask for.
    manifest: true,
    // Two pages for Keycloak: sign-in and everything around it, and the account.
    rolldownOptions: { input: ['index.html', 'account.html'], output: { codeSplitting: { groups } } },
  },
})
