import Sequencer from '@jest/test-sequencer'

/** What takes longest though its file is short, by which jest goes where it hasn't run a test before. */
const longest = [
  'tests/keycloak/landed-realms',
  'tests/schemathesis/schemathesis',
  'keycloak-theme/test/every-story',
  'tests/generators/generated-clients',
  'tests/sms/foreign-smscs',
  'tests/api/no-byte-from-outside',
  'tests/bills/documents',
  'portal-server/src/platform/database/released-schemas',
  'tests/keycloak/landed-people',
  'tests/auth/keycloak-away',
  'tests/journeys/account-pages',
  'portal-server/src/features/metering-points/occupancies',
  'tests/journeys/api-docs',
  'tests/keycloak/email-change',
  'tests/journeys/dead-ends',
  'tests/journeys/every-page',
  'portal-server/src/platform/jobs/jobs',
  'tests/journeys/account-second-factors',
  'portal-server/src/platform/messages/bounces/postfix-bounces',
  'tests/api/mail-durability',
  'tests/api/mail-delivery',
  'portal-server/src/features/known-meters/known-meters',
  'portal-server/src/features/webhooks/webhook-sender',
  'tests/letters/every-letter',
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
