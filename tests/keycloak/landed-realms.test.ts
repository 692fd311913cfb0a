import { describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { realmFile, versionOf } from '@moja-komunala/portal-server/platform/keycloak/realm/realm-file.ts'
import type { JsonObject } from '@moja-komunala/portal-server/platform/keycloak/realm/json.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { accessTokenOf, systemToken } from '@moja-komunala/world/keycloak-token.ts'
import { listMissing } from '../support/contained.ts'
import { askForResetLink } from '../support/forgotten-password.ts'
import {
  addOperatorsProgram,
  createOldAccount,
  groupsOf,
  landedVersions,
  realmVariables,
  renew,
  signInToProgram,
  useLandedRealms,
  type LandedRealm,
  type OldAccount,
} from '../support/landed-realm.ts'
import { valueInPage } from '../support/password-change.ts'

/* A realm of each state that landed, with people in it, becomes what the file of today says, and nobody loses anything. */

/** Keycloak makes it by itself, with other settings than an import does; ours are its permissions. */
const madeByKeycloak = /^\/(?:clients|roles\/client)\/admin-permissions\/(?!authorizationSettings\/policies)/

const start = useLandedRealms()

const file = async () => JSON.parse(await readFile(realmFile, 'utf8')) as JsonObject

/** All that stands with an account, but for where it belongs. The profile of earlier versions hid what it didn't know. */
async function holdingOf({ keycloak }: LandedRealm, { subject: id }: OldAccount) {
  return { user: await keycloak.users.findOne({ id }), credentials: await keycloak.users.getCredentials({ id }) }
}

describe('a realm of each version that landed', () => {
  it.each(landedVersions)(
    '(%i) has what the file says, and its people keep accounts, sessions, factors and what is under way',
    async (version) => {
      const realm = await start(version)
      await addOperatorsProgram(realm)
      const [plain, guarded] = [await createOldAccount(realm), await createOldAccount(realm, { factors: true })]
      const asked = await createOldAccount(realm, {
        requiredActions: ['UPDATE_PASSWORD', 'TERMS_AND_CONDITIONS'],
        emailVerified: false,
        groups: [],
      })
      const session = await signInToProgram(realm, plain, 'openid')
      const lasting = await signInToProgram(realm, plain, 'openid offline_access')
      const link = await askForResetLink(plain, { realm: realm.name })
      const before = [
        await holdingOf(realm, plain),
        await holdingOf(realm, guarded),
        await holdingOf(realm, asked),
        await realm.keycloak.clients.find({ clientId: 'operators-program' }),
      ]

      await realm.setUp()

      const exported = await realm.export()
      expect(listMissing(await file(), exported).filter((place) => !madeByKeycloak.test(place))).toEqual([])
      expect(versionOf(exported)).toBe(landedVersions.at(-1))
      expect([
        await holdingOf(realm, plain),
        await holdingOf(realm, guarded),
        await holdingOf(realm, asked),
        await realm.keycloak.clients.find({ clientId: 'operators-program' }),
      ]).toMatchObject(before)
      expect(await groupsOf(realm, plain.subject)).toEqual(['stranke'])
      for (const [clientId, secret] of [
        ['portal-mail', realmVariables.PORTAL_MAIL_SECRET],
        ['portal-clean-up', realmVariables.PORTAL_CLEAN_UP_SECRET],
        ['portal-accounts', realmVariables.PORTAL_ACCOUNTS_SECRET],
        ['billing', realmVariables.BILLING_CLIENT_SECRET],
      ] as const)
        expect(await systemToken(realm.realmUrl, clientId, secret)).not.toBe('')
      expect(accessTokenOf(await renew(realm, session))).not.toBe('')
      expect(accessTokenOf(await renew(realm, lasting))).not.toBe('')
      expect(accessTokenOf(await signInToProgram(realm, guarded, 'openid'))).not.toBe('')
      const reset = await new Visitor().open(link)
      expect(valueInPage(reset, 'pageId')).toBe('login-update-password')

      expect(await realm.setUp()).toEqual([expect.stringMatching(/is up to date: version \d+\.$/)])
    },
  )
})
