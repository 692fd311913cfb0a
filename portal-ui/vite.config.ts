import { defineConfig } from 'vite'
import { reactOnPreact, withoutUnusedReact } from '@moja-komunala/ui/vite'
import { brandInHtml } from './build/brand-in-html.ts'
import { precompress } from './build/precompress.ts'
import { serviceWorker } from './build/service-worker.ts'

/*
 * Files are compressed one by one, and each costs the head of its answer, which weighs more than what is in the smallest
 * of them: what always comes together comes in one.
 */
const groups = [
  // All that the first look needs, and what words in every language count by.
  { name: 'index', test: /\/portal-ui\/src\/(?:main\.tsx|i18n\/plural\.ts)$/ },
  // What is said on every page, and the few words of what comes with most of them; then those of single features. The
  // service worker knows words by these names.
  ...['sl', 'en'].flatMap((locale) => [
    {
      name: `words-${locale}`,
      test: new RegExp(`/(?:i18n|features/(?:session|metering-points|outbox|history))/words\\.${locale}\\.ts$`),
    },
    { name: `linking-words-${locale}`, test: new RegExp(`/features/linking/words\\.${locale}\\.ts$`) },
    { name: `words-${locale}-readings`, test: new RegExp(`/features/readings/words\\.${locale}\\.ts$`) },
  ]),
  // What the customer comes to further down the page, or opens.
  { name: 'later', test: /\/(?:history-section|reading-photo|meter-picture|reading-sheet-page)\.tsx$/ },
  { name: 'linking', test: /\/features\/linking\/(?:link-point-page|linked-notice)\.tsx$/ },
]

export default defineConfig({
  plugins: [withoutUnusedReact(), brandInHtml(), serviceWorker(), precompress()],
  resolve: { alias: reactOnPreact },
  // The content security policy allows files of the portal alone: nothing may be written into the page itself.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // "use client" in the cache of data means something to servers that draw pages, which this is not.
    rolldownOptions: {
      output: { codeSplitting: { groups } },
      onLog: (level, log, hand) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') hand(level, log)
      },
    },
  },
})
