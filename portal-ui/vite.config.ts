import { defineConfig } from 'vite'
import { reactOnPreact, shortened, withoutPreloading, withoutUnusedReact } from '@moja-komunala/ui/vite'
import { brandInHtml } from './build/brand-in-html.ts'
import { precompress } from './build/precompress.ts'
import { namedWords } from './build/named-words.ts'
import { serviceWorker } from './build/service-worker.ts'

/*
 * Files are compressed one by one, and each costs the head of its answer, which weighs more than what is in the smallest
 * of them: what always comes together comes in one.
 */
const groups = [
  // All that the first look needs, what words in every language count by, and what the customer comes to further down the
  // page, or opens: the service worker keeps that for everybody, and apart it would weigh a third more.
  {
    name: 'index',
    test: /\/portal-ui\/src\/(?:main\.tsx|i18n\/plural\.ts)$|\/meter-picture\.tsx$/,
  },
  // What is said on every page and on those where nearly everybody hands in readings; then those of single features.
  // The service worker knows words by these names.
  ...['sl', 'en'].flatMap((locale) => [
    {
      name: `words-${locale}`,
      test: new RegExp(
        `/(?:i18n|features/(?:session|home|metering-points|outbox|readings|bills/entrance))/words\\.${locale}\\.ts$`,
      ),
    },
    // Kept for later, like the words of every page: the name says so to the service worker.
    {
      name: `consumption-words-${locale}`,
      test: new RegExp(`/features/(?:consumption|overnight-test)/words\\.${locale}\\.ts$`),
    },
    { name: `history-words-${locale}`, test: new RegExp(`/features/history/words\\.${locale}\\.ts$`) },
    { name: `bill-forecast-words-${locale}`, test: new RegExp(`/features/bill-forecast/words\\.${locale}\\.ts$`) },
    { name: `unusual-use-words-${locale}`, test: new RegExp(`/features/unusual-use/words\\.${locale}\\.ts$`) },
    { name: `bills-words-${locale}`, test: new RegExp(`/features/bills/words\\.${locale}\\.ts$`) },
    { name: `water-report-words-${locale}`, test: new RegExp(`/features/water-report/words\\.${locale}\\.ts$`) },
    {
      name: `account-words-${locale}`,
      test: new RegExp(`/(?:features/(?:own-data|notices)/|rules/notice-)words\\.${locale}\\.ts$`),
    },
    { name: `linking-words-${locale}`, test: new RegExp(`/features/linking/words\\.${locale}\\.ts$`) },
  ]),
  // Fetched when the customer comes near it, and with it what the pages about a point, and about bills, have in common.
  { name: 'history', test: /\/(?:history-section|point-page-heading)\.tsx$|\/priced\.ts$/ },
  // Months are looked at, and the meter read for a test, without a network as well.
  { name: 'consumption', test: /\/(?:consumption-page|overnight-test-page)\.tsx$/ },
  // Of use with a network alone.
  { name: 'bill-forecast', test: /\/bill-forecast-page\.tsx$/ },
  { name: 'unusual-use', test: /\/unusual-use-(?:page|notice)\.tsx$/ },
  // One for the list, a bill and the payments: whoever has seen the list has all of them without a network.
  { name: 'bills', test: /\/features\/bills\/bill-pages\.ts$/ },
  { name: 'water-report', test: /\/water-report-page\.tsx$/ },
  // Of the account: few come to them, and each file of its own would weigh on the first visit by its name.
  { name: 'account', test: /\/account-pages\.tsx$/ },
  // The list of points: without a network as well, from a later visit on.
  { name: 'point-list', test: /\/pages\/metering-points-page\.tsx$/ },
  // Of several points: whoever has them fetches it at home, and then the browser's own cache has it without a network as well.
  { name: 'several', test: /\/(?:home-of-several|reading-sheet-page)\.tsx$/ },
  // What few come to, and nobody without a network.
  { name: 'on-demand', test: /\/(?:reading-photo|name-form|confirm-question)\.tsx$/ },
  // Of use on the few days when there is something.
  { name: 'announcements', test: /\/announcement-(?:list|words)\.tsx?$/ },
  { name: 'linking', test: /\/features\/linking\/(?:link-point-page|linked-notice)\.tsx$/ },
]

export default defineConfig({
  plugins: [
    withoutUnusedReact(),
    withoutPreloading(/\/later-[^/]*\.css$/),
    shortened(),
    brandInHtml(),
    namedWords(),
    serviceWorker(),
    precompress(),
  ],
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
