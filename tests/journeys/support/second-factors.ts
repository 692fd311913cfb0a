import { Secret, TOTP } from 'otpauth'
import type { CDPSession, Page } from 'playwright-core'
import { button, heading, textbox } from './elements.ts'

/** What Keycloak's pages for second factors say. */
export const secondFactorWords = {
  sl: {
    totpSetUp: 'Enkratne kode',
    totpCode: 'Enkratna koda',
    deviceName: 'Ime naprave',
    save: 'Shranite',
    totp: 'Vpišite enkratno kodo',
    wrongCode: 'Koda ni prava ali ne velja več. Vpišite novo kodo iz aplikacije.',
    noScan: 'Kode ne morete prebrati?',
    anotherWay: 'Drug način prijave',
    chooseWay: 'Kako se želite prijaviti?',
    recoveryWay: /^Rezervna koda/,
    recoveryCodes: 'Rezervne kode',
    saved: 'Kode so varno shranjene',
    finish: 'Zaključite nastavitev',
    saveFirst: 'Najprej shranite kode in to potrdite.',
    recovery: 'Vpišite rezervno kodo',
    recoveryCode: (number: number) => `Rezervna koda št. ${number}`,
    wrongRecoveryCode: 'Rezervna koda ni prava ali je bila že uporabljena. Preverite njeno številko.',
    passkeySetUp: 'Ključ za dostop',
    passkeyName: 'Ime ključa',
    createPasskey: 'Ustvarite ključ za dostop',
    passkey: 'Prijava s ključem za dostop',
    usePasskey: 'Uporabite ključ za dostop',
    passkeyNotUsed: /Ključa za dostop ni bilo mogoče uporabiti/,
    removal: 'Odstranitev načina prijave',
    remove: 'Odstranite',
    cancel: 'Prekličite',
  },
  en: {
    totpSetUp: 'One-time codes',
    totpCode: 'One-time code',
    deviceName: 'Name of the device',
    save: 'Save',
    totp: 'Enter the one-time code',
    wrongCode: 'The code is not correct or no longer valid. Enter a new code from the app.',
    noScan: 'You cannot scan it?',
    anotherWay: 'Sign in another way',
    chooseWay: 'How do you want to sign in?',
    recoveryWay: /^Recovery code/,
    recoveryCodes: 'Recovery codes',
    saved: 'The codes are in a safe place',
    finish: 'Finish',
    saveFirst: 'Save the codes first, then confirm that you did.',
    recovery: 'Enter a recovery code',
    recoveryCode: (number: number) => `Recovery code no. ${number}`,
    wrongRecoveryCode: 'The recovery code is not correct or was used already. Check its number.',
    passkeySetUp: 'Passkey',
    passkeyName: 'Name of the passkey',
    createPasskey: 'Create a passkey',
    passkey: 'Sign in with a passkey',
    usePasskey: 'Use the passkey',
    passkeyNotUsed: /The passkey could not be used/,
    removal: 'Removing a way to sign in',
    remove: 'Remove',
    cancel: 'Cancel',
  },
} as const
export type SecondFactorWords = (typeof secondFactorWords)[keyof typeof secondFactorWords]

/** As an app shows it. */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** Each code works once, the one of the set-up too; Keycloak takes the next one half a minute early. */
export const nextCode = (app: TOTP): string => spaced(app.generate({ timestamp: Date.now() + 30_000 }))

/** On Keycloak's page for it: the app learns the secret, and its first code proves it. */
export async function setUpOneTimeCodes(page: Page, name: string, t: SecondFactorWords): Promise<TOTP> {
  await heading(page, t.totpSetUp).waitFor()
  await page.getByText(t.noScan).click()
  const secret = (await page.locator('#kc-totp-secret-key').innerText()).replaceAll(' ', '')
  const app = new TOTP({ secret: Secret.fromBase32(secret) })
  await textbox(page, t.totpCode).fill(spaced(app.generate()))
  await textbox(page, t.deviceName).fill(name)
  await button(page, t.save).click()
  return app
}

/** On Keycloak's page with the new codes. */
export async function saveRecoveryCodes(page: Page, t: SecondFactorWords): Promise<string[]> {
  await heading(page, t.recoveryCodes).waitFor()
  const codes = await page.locator('#kc-recovery-codes-list .code').allInnerTexts()
  await page.getByLabel(t.saved).check()
  await button(page, t.finish).click()
  return codes
}

/** On Keycloak's page for it. */
export async function createPasskey(page: Page, name: string, t: SecondFactorWords): Promise<void> {
  await heading(page, t.passkeySetUp).waitFor()
  await textbox(page, t.passkeyName).fill(name)
  await button(page, t.createPasskey).click()
}

interface Authenticator {
  readonly cdp: CDPSession
  readonly authenticatorId: string
}

/** Chromium's own device for passkeys: in the computer, or on a key that is plugged in. */
export async function addAuthenticator(
  page: Page,
  transport: 'internal' | 'usb' = 'internal',
  known?: CDPSession,
): Promise<Authenticator> {
  const cdp = known ?? (await page.context().newCDPSession(page))
  if (known === undefined) await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}
