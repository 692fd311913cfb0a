import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { asAdministrator } from '@moja-komunala/world/actors/customers.ts'
import { realmFile } from '@moja-komunala/portal-server/platform/keycloak/realm/realm-file.ts'
import { readRealm } from '@moja-komunala/world/keycloak-realm.ts'
import { exportRealm } from '@moja-komunala/world/realm-export/export-realm.ts'

/* realm-export/komunala-realm.json against a realm made from it, under another name beside the world's own. */

const name = `export-${randomUUID().slice(0, 8)}`
/** Groups keep their ids, which are one server's: another realm needs others, which sort as these do. */
const ids = new Map<string, string>()
const variables = {
  PORTAL_URL: 'https://portal.posta.example',
  PORTAL_BACKCHANNEL_URL: 'http://portal.internal:3000',
  PORTAL_CLIENT_SECRET: 'Skrivnost odjemalca 1',
  PORTAL_MAIL_SECRET: 'Skrivnost obvestil 1',
  PORTAL_CLEAN_UP_SECRET: 'Skrivnost odjemalca 2',
  PORTAL_ACCOUNTS_SECRET: 'Skrivnost odjemalca 6',
  BILLING_CLIENT_SECRET: 'Skrivnost obračuna 1',
  SMTP_HOST: 'mail.internal',
  SMTP_PORT: '587',
  MAIL_SENDER: 'moja.komunala@posta.example',
}

const withOtherIds = (text: string) => [...ids].reduce((all, [id, other]) => all.replaceAll(id, other), text)
const withOwnIds = (text: string) => [...ids].reduce((all, [id, other]) => all.replaceAll(other, id), text)

beforeAll(async () => {
  const wanted = readRealm(variables)
  for (const { id } of wanted.groups ?? []) if (id !== undefined) ids.set(id, id.slice(0, 8) + randomUUID().slice(8))
  const keycloak = await asAdministrator()
  await keycloak.realms.create({ ...(JSON.parse(withOtherIds(JSON.stringify(wanted))) as typeof wanted), realm: name })
})

afterAll(async () => (await asAdministrator()).realms.del({ realm: name }))

const exported = async () => withOwnIds(await exportRealm(await asAdministrator(), name)).replaceAll(name, 'komunala')

describe('the realm that is made from the file', () => {
  it('is written as the same file, to the letter', async () => {
    expect(await exported()).toBe(await readFile(realmFile, 'utf8'))
  })

  it('is written without what was put in for the placeholders', async () => {
    const text = await exported()
    for (const value of Object.values(variables).filter((value) => value.length > 3)) expect(text).not.toContain(value)
  })

  it('is written with what an administrator changed', async () => {
    const keycloak = await asAdministrator()
    await keycloak.realms.update({ realm: name }, { accessTokenLifespan: 240, offlineSessionIdleTimeout: 3600 })
    const [before, after] = [await readFile(realmFile, 'utf8'), await exported()].map(
      (text) => JSON.parse(text) as object,
    )
    expect(after).toEqual({ ...before, accessTokenLifespan: 240, offlineSessionIdleTimeout: 3600 })
  })
})
