import { formatReference } from '@moja-komunala/rules/payment-slip.ts'
import { people } from '../world/src/demo/people.ts'
import { demoProgram } from '../world/src/demo/program.ts'
import type { WorldFacts } from '../world/src/facts.ts'
import type { World } from '../world/src/world.ts'
import { writeWhole } from '../world/src/write-whole.ts'

/** For programs; it holds passwords. */
export const writeFacts = (file: string, facts: WorldFacts): Promise<void> =>
  writeWhole(file, `${JSON.stringify(facts, undefined, 2)}\n`)

/** Of others than the portal itself. */
const programs: ReadonlySet<string> = new Set(['billing', demoProgram.clientId])

/** For people: one table, and a last line that says that everything is up. */
export function describeWorld({ facts, clock }: World, dataDir: string): string {
  const rows: string[][] = [
    ['Portal', facts.urls.portal, 'opens with the sign-in page'],
    ['Keycloak', `${facts.urls.keycloak}/admin/`, `${facts.admin.user}, password ${facts.admin.password}`],
    ['Mail', facts.urls.mail, 'every mail that is sent'],
    ['SMS', facts.urls.sms, 'every SMS that is sent'],
    [],
    ...facts.users.flatMap(({ email, password, totpSecret }) => [
      ['Sign in', email, `password ${password} (${people.find((person) => person.email === email)?.whatFor ?? ''})`],
      ...(totpSecret === undefined ? [] : [['', '', `secret for an authenticator app: ${totpSecret}`]]),
    ]),
    [],
    ...facts.clients
      .filter(({ id }) => programs.has(id))
      .map(({ id, secret, purpose }) => [
        'Program',
        id,
        `${secret === undefined ? 'no secret' : `secret ${secret}`} (${purpose})`,
      ]),
    [],
    ...facts.slips
      .slice(0, 2)
      .map(({ purpose, reference, meters }) => [
        'Payment slip',
        purpose,
        `${formatReference(reference)} (${meters.map(({ kind }) => kind).join(' and ') || 'no'} meter)`,
      ]),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const day =
    clock.playedDay === undefined
      ? []
      : [
          `The portal’s clock shows ${clock.playedDay}. Another day: npm start -- --today 2026-12-10, or --real-clock.`,
          '',
        ]
  return `${['', ...lines, '', ...day, `The same for programs: ${dataDir}/demo.json. Ctrl+C stops everything.`, `ready at ${facts.urls.portal}`].join('\n')}\n`
}
