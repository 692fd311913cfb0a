import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, type CryptoKey } from 'jose'
import { readConfig } from '../../config.ts'
import { createLog } from '../log.ts'
import { KeycloakServer } from './keycloak-server.ts'
import { createRealmKeys, type RealmKeys } from './realm-keys.ts'

/* A server that tells a key, and goes away. */

const log = createLog('silent')
let server: Server
let privateKey: CryptoKey
let keycloak: KeycloakServer
let keys: RealmKeys

beforeAll(async () => {
  const pair = await generateKeyPair('RS256')
  privateKey = pair.privateKey
  const told = JSON.stringify({
    keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }],
  })
  server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(told))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { keycloak: config } = readConfig({
    PORTAL_URL: 'http://localhost',
    DATABASE_URL: 'postgresql://localhost/portal',
    KEYCLOAK_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    KEYCLOAK_CLIENT_SECRET: 'a',
    KEYCLOAK_MAIL_CLIENT_SECRET: 'a',
    KEYCLOAK_CLEAN_UP_CLIENT_SECRET: 'a',
    KEYCLOAK_ACCOUNTS_CLIENT_SECRET: 'a',
    SESSION_SECRET: 'a'.repeat(32),
    SMTP_URL: 'smtp://localhost',
    MAIL_SENDER: 'portal@posta.example',
    PAYMENT_IBAN: 'SI56 1910 0000 0123 438',
  })
  keycloak = new KeycloakServer(config, log)
  keys = createRealmKeys({ keycloak: config }, keycloak.fetch, log)
})
afterEach(() => void jest.restoreAllMocks())
afterAll(() => keycloak.close())

const verify = async () => {
  const token = await new SignJWT({ sub: 'a' }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey)
  return (await jwtVerify(token, keys)).payload.sub
}

describe('the realm’s keys', () => {
  it('count on while Keycloak is away, however long', async () => {
    expect(await verify()).toBe('a')
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    const now = Date.now()
    for (const hours of [1, 24]) {
      jest.spyOn(Date, 'now').mockReturnValue(now + hours * 60 * 60 * 1000)
      expect(await verify()).toBe('a')
    }
  })
})
