import { defineConfig } from 'vite'
import { brandInHtml } from './build/brand-in-html.ts'
import { precompress } from './build/precompress.ts'
import { serviceWorker } from './build/service-worker.ts'

export default defineConfig({
  plugins: [brandInHtml(), serviceWorker(), precompress()],
  resolve: {
    // The pages are written for React; Preact runs them at a tenth of the weight. The types stay React's.
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react\/jsx(-dev)?-runtime$/, replacement: 'preact/jsx$1-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
      // A stand-in for what React did not have once; the router and the cache of data still ask for it.
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'preact/compat' },
    ],
  },
  // The content security policy allows files of the portal alone: nothing may be written into the page itself.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // "use client" in the cache of data means something to servers that draw pages, which this is not.
    rolldownOptions: {
      // All that the first look needs in one file: it is compressed as one, and each file more costs its answer's head.
      output: { codeSplitting: { groups: [{ name: 'index', test: /\/portal-ui\/src\/main\.tsx$/ }] } },
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
})
