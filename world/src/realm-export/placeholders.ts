import {
  asObject,
  asObjects,
  pick,
  type Json,
  type JsonObject,
} from '@moja-komunala/portal-server/platform/keycloak/realm/json.ts'

const backchannelPath = '/auth/backchannel-logout'

/** The realm with the placeholders of realm-export/README.md in the place of addresses and secrets. */
export function putPlaceholders(realm: JsonObject): JsonObject {
  const portal = asObjects(realm['clients']).find(({ clientId }) => clientId === 'portal')
  const portalUrl = portal?.['rootUrl']
  if (typeof portalUrl !== 'string') throw new Error('The realm has no client "portal" with an address.')
  // The back channel first: on one machine its address is the portal's own.
  const clients = asObjects(realm['clients']).map((client) => {
    if (client['clientId'] === 'portal') return withPortalPlaceholders(client)
    if (client['clientId'] === 'portal-mail') return { ...client, secret: '${PORTAL_MAIL_SECRET}' }
    if (client['clientId'] === 'portal-clean-up') return { ...client, secret: '${PORTAL_CLEAN_UP_SECRET}' }
    if (client['clientId'] === 'portal-accounts') return { ...client, secret: '${PORTAL_ACCOUNTS_SECRET}' }
    if (client['clientId'] === 'billing') return { ...client, secret: '${BILLING_CLIENT_SECRET}' }
    return withoutSecret(client)
  })
  const smtpServer = {
    ...pick(asObject(realm['smtpServer']), (key) => key !== 'password'),
    from: '${MAIL_SENDER}',
    host: '${SMTP_HOST}',
    port: '${SMTP_PORT}',
  }
  return asObject(replaceText({ ...realm, clients, smtpServer }, portalUrl, '${PORTAL_URL}'))
}

function withPortalPlaceholders(client: JsonObject): JsonObject {
  const attributes = {
    ...asObject(client['attributes']),
    'backchannel.logout.url': `\${PORTAL_BACKCHANNEL_URL}${backchannelPath}`,
  }
  return { ...client, attributes, secret: '${PORTAL_CLIENT_SECRET}' }
}

function withoutSecret(client: JsonObject): JsonObject {
  return pick(client, (key) => key !== 'secret')
}

function replaceText(value: Json, text: string, by: string): Json {
  if (typeof value === 'string') return value.replaceAll(text, by)
  if (Array.isArray(value)) return value.map((entry) => replaceText(entry, text, by))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceText(inner, text, by)]))
}
