import type { Locale } from '@moja-komunala/brand/brand'
import type { Application, CredentialKind, Device } from '../keycloak/account-api.ts'
import type { Answers } from './keycloak-answers.ts'

const seconds = (time: string): number => Date.parse(time) / 1000

const thisComputer: Device = {
  os: 'Windows',
  device: 'Other',
  sessions: [
    {
      id: 'e1f6a2d4-0001',
      ipAddress: '192.0.2.17',
      started: seconds('2026-11-22T07:40:12Z'),
      lastAccess: seconds('2026-11-22T08:05:41Z'),
      browser: 'Firefox/141.0',
      current: true,
    },
  ],
}

/** As Keycloak tells of them, the unknown ones too, and one with a name that is longer than a phone is wide. */
export const manyDevices: readonly Device[] = [
  thisComputer,
  ...['iPhone', 'Samsung Galaxy Tab S10 FE Plus 5G Enterprise Edition', 'Other'].map((device, index) => ({
    os: index === 2 ? 'Other' : 'Android',
    device,
    sessions: [1, 2].map((session) => ({
      id: `${device} ${session}`,
      ipAddress: session === 1 ? '2001:db8:85a3:8d3:1319:8a2e:370:7348' : '198.51.100.4',
      started: seconds('2026-10-01T18:20:00Z'),
      lastAccess: seconds(`2026-11-2${index}T1${session}:00:00Z`),
      browser: index === 2 ? 'Unknown/Unknown' : 'Chrome Mobile/141.0.0',
    })),
  })),
]

/** Lasting access of a program bears the id of the sign-in in which it was permitted. */
export const oneDeviceWithPrograms: readonly Device[] = [thisComputer, thisComputer]

const createdDate = Date.parse('2026-09-14T09:30:00Z')
const password: CredentialKind = {
  type: 'password',
  updateAction: 'UPDATE_PASSWORD',
  removeable: false,
  userCredentialMetadatas: [{ credential: { id: 'password', createdDate } }],
}
const addable = (type: string, createAction: string, ...userLabels: string[]): CredentialKind => ({
  type,
  createAction,
  removeable: true,
  userCredentialMetadatas: userLabels.map((userLabel, index) => ({
    credential: { id: `${type} ${index}`, userLabel, createdDate },
  })),
})

const recoveryCodes = (left: number): CredentialKind => ({
  type: 'recovery-authn-codes',
  createAction: 'CONFIGURE_RECOVERY_AUTHN_CODES',
  removeable: true,
  userCredentialMetadatas: [
    {
      credential: {
        id: 'codes',
        createdDate,
        credentialData: JSON.stringify({ hashIterations: 1, totalCodes: 12, remainingCodes: left }),
      },
    },
  ],
})

export const everySecondFactor: readonly CredentialKind[] = [
  password,
  addable('otp', 'CONFIGURE_TOTP', 'Pixel 9', ''),
  addable('webauthn', 'webauthn-register', 'YubiKey 5C NFC (2024-11-03, Ljubljana, Novak & Novak, Industrijska 12)'),
  recoveryCodes(12),
]
export const fewCodesLeft: readonly CredentialKind[] = [
  password,
  addable('otp', 'CONFIGURE_TOTP', 'Pixel 9'),
  recoveryCodes(2),
]
export const withoutRecoveryCodes: readonly CredentialKind[] = [
  password,
  addable('otp', 'CONFIGURE_TOTP', 'Pixel 9'),
  addable('recovery-authn-codes', 'CONFIGURE_RECOVERY_AUTHN_CODES'),
]
export const onlyRecoveryCodes: readonly CredentialKind[] = [
  password,
  addable('otp', 'CONFIGURE_TOTP'),
  recoveryCodes(11),
]

const permitted = (clientId: string, clientName: string, since: string, ...texts: string[]): Application => ({
  clientId,
  clientName,
  consent: {
    createdDate: Date.parse(since),
    grantedScopes: texts.map((displayText, index) => ({ id: `${clientId} ${index}`, displayText })),
  },
})

/** In the customer's language, as Keycloak sends it. One has a name that is longer than a phone is wide, one only signs in. */
export const programs: Readonly<Record<Locale, readonly Application[]>> = {
  sl: [
    { clientId: 'portal', clientName: 'moja.komunala' },
    permitted(
      'hub',
      'Poraba doma',
      '2026-11-20T17:05:00Z',
      'vidi vaša odjemna mesta',
      'vidi števce, odčitke in porabo na vaših odjemnih mestih',
      'dela tudi takrat, ko niste prijavljeni',
    ),
    permitted(
      'sheet',
      'Razdelilnikstroškovvodezavečstanovanjskestavbe (Novak & Novak)',
      '2026-03-02T08:00:00Z',
      'v vašem imenu odda odčitke in fotografije števcev',
    ),
    permitted('forum', 'forum-stanovalcev', '2025-01-15T12:30:00Z'),
  ],
  en: [
    { clientId: 'portal', clientName: 'moja.komunala' },
    permitted(
      'hub',
      'Water at home',
      '2026-11-20T17:05:00Z',
      'see your metering points',
      'see the meters, readings and consumption of your metering points',
      'work even while you are not signed in',
    ),
    permitted(
      'sheet',
      'Watercostallocationforlargeresidentialbuildings (Novak & Novak)',
      '2026-03-02T08:00:00Z',
      'hand in readings and photos of meters in your name',
    ),
    permitted('forum', 'residents-forum', '2025-01-15T12:30:00Z'),
  ],
}

/** Ana's everyday account. */
export const ana: Answers = {
  account: {
    email: 'ana.novak@example.com',
    firstName: 'Ana',
    lastName: 'Novak',
    attributes: { phoneNumber: ['041 234 567'], locale: ['sl'] },
  },
  devices: [thisComputer],
  credentials: [
    password,
    addable('otp', 'CONFIGURE_TOTP'),
    addable('webauthn', 'webauthn-register'),
    addable('recovery-authn-codes', 'CONFIGURE_RECOVERY_AUTHN_CODES'),
  ],
  applications: { sl: [], en: [] },
}
