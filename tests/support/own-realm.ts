import { randomUUID } from 'node:crypto'
import { asAdministrator } from '@moja-komunala/world/actors/customers.ts'
import { readRealm } from '@moja-komunala/world/keycloak-realm.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/** A realm made from the committed file beside the world's own, for settings that others must not meet. Its mails are caught as well. */
export async function startOwnRealm() {
  const { facts, inside } = getWorld()
  const name = `own-${randomUUID().slice(0, 8)}`
  const realm = readRealm({
    PORTAL_URL: facts.urls.portal,
    PORTAL_BACKCHANNEL_URL: facts.urls.portal,
    PORTAL_CLIENT_SECRET: randomUUID(),
    PORTAL_CLEAN_UP_SECRET: randomUUID(),
    PORTAL_ACCOUNTS_SECRET: randomUUID(),
    BILLING_CLIENT_SECRET: randomUUID(),
    PORTAL_MAIL_SECRET: randomUUID(),
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(inside.smtpPort),
    MAIL_SENDER: 'moja.komunala@posta.example',
  })
  // Groups keep their ids, which are one server's.
  const text = (realm.groups ?? []).reduce(
    (all, { id = '' }) => all.replaceAll(id, randomUUID()),
    JSON.stringify(realm),
  )
  await (await asAdministrator()).realms.create({ ...(JSON.parse(text) as typeof realm), realm: name })

  const administrator = async () => {
    const keycloak = await asAdministrator()
    keycloak.setConfig({ realmName: name })
    return keycloak
  }
  const setAttribute = async (attribute: string, value: string): Promise<void> => {
    const keycloak = await administrator()
    const known = await keycloak.realms.findOne({ realm: name })
    await keycloak.realms.update(
      { realm: name },
      { ...known, attributes: { ...known?.attributes, [attribute]: value } },
    )
  }
  return {
    name,
    asAdministrator: administrator,
    /** From now on, for links that are out already as well. */
    setLinkLife: (tokenType: string, seconds: number): Promise<void> =>
      setAttribute(`actionTokenGeneratedByUserLifespan.${tokenType}`, String(seconds)),
    setAttribute,
    end: async (): Promise<void> => (await asAdministrator()).realms.del({ realm: name }),
  }
}
export type OwnRealm = Awaited<ReturnType<typeof startOwnRealm>>
