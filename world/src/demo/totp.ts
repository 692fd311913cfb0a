import { randomBytes } from 'node:crypto'
import type CredentialRepresentation from '@keycloak/keycloak-admin-client/lib/defs/credentialRepresentation.js'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, as RFC 4226 asks for, in the letters that authenticator apps take. */
export function newTotpSecret(): string {
  // 32 letters divide a byte's 256 values evenly: each is as likely as the others.
  return Array.from(randomBytes(32), (byte) => base32[byte % 32]).join('')
}

/** Codes of six digits, a new one every 30 seconds: what the realm's policy for one-time codes says. */
export function totpCredential(secret: string): CredentialRepresentation {
  return {
    type: 'otp',
    userLabel: 'demo',
    secretData: JSON.stringify({ value: secret }),
    credentialData: JSON.stringify({
      subType: 'totp',
      algorithm: 'HmacSHA1',
      digits: 6,
      period: 30,
      counter: 0,
      secretEncoding: 'BASE32',
    }),
  }
}
