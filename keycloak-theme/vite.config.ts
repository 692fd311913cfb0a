import { keycloakify } from 'keycloakify/vite-plugin'
import { defineConfig } from 'vite'
import { brandFiles } from './build/brand-files.ts'
import { ownMessages } from './build/own-messages.ts'
import { writeTheme } from './build/write-theme.ts'

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
  build: {
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Two pages for Keycloak: sign-in and everything around it, and the account.
    rolldownOptions: { input: ['index.html', 'account.html'] },
  },
})
