import Sequencer from '@jest/test-sequencer'

/** What takes longest though its file is short, by which jest goes where it hasn't run a test before. */
const longest = [
  'tests/schemathesis/schemathesis',
  'keycloak-theme/test/every-story',
  'tests/journeys/account-pages',
  'tests/auth/keycloak-away',
  'tests/letters/every-letter',
  'tests/journeys/account-second-factors',
  'tests/journeys/dead-ends',
  'tests/api/mail-delivery',
  'tests/journeys/in-the-cellar',
  'tests/journeys/every-page',
  'portal-server/src/features/webhooks/webhook-sender',
  'portal-server/src/platform/jobs/jobs',
]

/** At the end, what is left is short, so that all workers end together. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => longest.findIndex((name) => path.endsWith(`/${name}.test.ts`))
    const sorted = super.sort(tests)
    const first = sorted.filter((test) => rank(test) !== -1).sort((a, b) => rank(a) - rank(b))
    return [...first, ...sorted.filter((test) => rank(test) === -1)]
  }
}
