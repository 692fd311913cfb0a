import { defineConfig } from 'vite'
import { reactOnPreact, withoutUnusedReact } from '@moja-komunala/ui/vite'
import { brandFiles } from './build/brand-files.ts'
import { builtForKeycloak } from './build/built-for-keycloak.ts'

// See vite.config.ts.
const groups = [
  { name: 'account', test: /\/src\/account\/main\.tsx$/ },
  // What most pages are made of, and what those have besides on which something is ended after a question.
  {
    name: 'parts',
    test: /\/src\/account\/(?:parts\/(?:action-button|account-heading)|use-loaded|dates)|\/ui\/src\/field/,
  },
  { name: 'confirmed', test: /\/src\/account\/(?:parts\/|use-)confirmed|\/ui\/src\/confirm-dialog/ },
]

/*
 * The account pages, apart from the sign-in: each is a place of its own in Keycloak, so that they have no file in common
 * anyway.
 */
export default defineConfig({
  plugins: [withoutUnusedReact(), brandFiles()],
  resolve: { alias: reactOnPreact },
  // Where a script lies is known to Keycloak alone: what it asks for lies beside it.
  base: './',
  build: {
    ...builtForKeycloak,
    outDir: 'dist-account',
    rolldownOptions: { input: 'account.html', output: { codeSplitting: { groups } } },
  },
})
