// @ts-check
// A home's own program: asks its owner for permission by a code, then prints the metering points and their consumption.
//
//   PORTAL_URL=http://localhost:3000 KEYCLOAK_URL=http://localhost:8080 node read-consumption.mjs
//
// The next time it goes on without asking, with what it keeps in the file that TOKEN_FILE names.
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createPortal } from '@moja-komunala/portal-client'
import { NotPermitted, resume, signInByDevice } from '@moja-komunala/portal-client/device'

const {
  PORTAL_URL = 'http://localhost:3000',
  KEYCLOAK_URL = 'http://localhost:8080',
  CLIENT_ID = 'demo-hub',
  TOKEN_FILE = '.read-consumption-token',
} = process.env

const program = {
  issuer: `${KEYCLOAK_URL}/realms/komunala`,
  clientId: CLIENT_ID,
  /** @param {string} token for one use: the next one takes its place, whole or not at all, and for its owner's eyes alone */
  keepRefreshToken: async (token) => {
    await writeFile(`${TOKEN_FILE}.new`, token, { mode: 0o600 })
    await rename(`${TOKEN_FILE}.new`, TOKEN_FILE)
  },
}

const signIn = () =>
  signInByDevice({
    ...program,
    // The last one lets the program go on by itself, until its owner takes the permission back.
    scopes: ['metering-points:read-own', 'readings:read-own', 'offline_access'],
    showCode: ({ userCode, verificationUri }) => console.log(`Open ${verificationUri} and enter ${userCode}`),
  })

async function printConsumption(/** @type {import('@moja-komunala/portal-client').AccessToken} */ accessToken) {
  const portal = createPortal({ portalUrl: PORTAL_URL, accessToken })
  const { data: list } = await portal.GET('/metering-points')
  for (const { id, number, name, address } of list?.meteringPoints ?? []) {
    console.log(`${number}  ${name ?? address}`)
    const { data: history } = await portal.GET('/metering-points/{meteringPointId}/history', {
      params: { path: { meteringPointId: id }, query: { months: 12 } },
    })
    for (const { kind, meters } of history?.series ?? [])
      for (const { readings } of meters)
        for (const { readOn, valueM3, consumptionM3 } of readings)
          console.log(
            `  ${readOn}  ${kind.padEnd(4)}  ${valueM3} m3${consumptionM3 === null ? '' : ` (${consumptionM3} used)`}`,
          )
  }
}

const kept = await readFile(TOKEN_FILE, 'utf8').catch(() => undefined)
try {
  await printConsumption(kept === undefined ? await signIn() : resume(program, kept))
} catch (error) {
  if (!(error instanceof NotPermitted)) throw error
  // Nobody may enter: what is kept is worth nothing any more.
  await rm(TOKEN_FILE, { force: true })
  console.error(`No permission: ${error.message}. Start again to ask for it.`)
  process.exitCode = 1
}
