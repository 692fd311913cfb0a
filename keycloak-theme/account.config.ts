import { defineConfig } from 'vite'
import { reactOnPreact, shortened, withoutPreloading, withoutUnusedReact } from '@moja-komunala/ui/vite'
import { brandFiles } from './build/brand-files.ts'
import { builtForKeycloak } from './build/built-for-keycloak.ts'

// See vite.config.ts: what all pages but the first are made of comes along with what is there before any of them.
const groups = [
  {
    name: 'account',
    test: /\/src\/account\/(?:main\.tsx|parts\/|use-|dates)|\/src\/shared\/typed-text|\/ui\/src\/(?:field|notice|confirm-dialog)\.tsx$/,
  },
]

/*
 * The account pages, apart from the sign-in: each is a place of its own in Keycloak, so that they have no file in common
 * anyway.
 */
export default defineConfig({
  plugins: [withoutUnusedReact(), withoutPreloading(), shortened(), brandFiles()],
  resolve: { alias: reactOnPreact },
  // Where a script lies is known to Keycloak alone: what it asks for lies beside it.
  base: './',
  build: {
    ...builtForKeycloak,
    outDir: 'dist-account',
    rolldownOptions: { input: 'account.html', output: { codeSplitting: { groups } } },
  },
})
