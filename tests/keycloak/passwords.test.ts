import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { argon2Sync, randomBytes, randomUUID } from 'node:crypto'
import { brand } from '@moja-komunala/brand/brand'
import { asAdministrator, createAccount, signInAction, type Account } from '@moja-komunala/world/actors/customers.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { acceptance, importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { listTermsVersions } from '@moja-komunala/portal-server/features/content/terms-versions.ts'
import { askForResetLink, sendNewPassword } from '../support/forgotten-password.ts'
import { actionLink, mailsTo, waitForMail } from '../support/mailbox.ts'
import { startOwnRealm, type OwnRealm } from '../support/own-realm.ts'
import {
  actionAddress,
  askForPassword,
  canSignIn,
  confirmByLink,
  signInForAction,
  valueInPage,
} from '../support/password-change.ts'
import { sendRegistration } from '../support/registration.ts'
import { AdminConsole, callAdminApi, createStaff, pageOf } from '../support/staff.ts'

/* Passwords: one form of their letters, none that is guessed first, and word to the owner when one has changed or is guessed at. */

const { facts } = getWorld()
const { mail } = facts.urls
const changed = 'Vaše geslo je spremenjeno'
const paused = 'Prijava v vaš uporabniški račun je začasno ustavljena'
let staff: string

beforeAll(async () => {
  staff = await new AdminConsole().signIn(await createStaff())
})

const setByStaff = ({ subject }: Account, value: string, temporary = false) =>
  callAdminApi(staff, 'PUT', `/users/${subject}/reset-password`, { type: 'password', value, temporary })

describe('a password with letters that keyboards write in two ways', () => {
  const [composed, decomposed] = ['Žabji čoln 8'.normalize('NFC'), 'Žabji čoln 8'.normalize('NFD')]

  it.each([
    ['as one character', composed, decomposed],
    ['as a letter and a sign above it', decomposed, composed],
  ])('chosen %s signs in from the other keyboard, and counts as used before', async (_, chosen, typed) => {
    const account = await createAccount()
    expect((await setByStaff(account, chosen)).status).toBe(204)
    expect(await canSignIn(account, typed)).toBe(true)
    expect(await canSignIn(account, chosen)).toBe(true)
    expect((await setByStaff(account, typed)).status).toBe(400)
  })

  it('is as long as it looks', async () => {
    const account = await createAccount()
    expect((await setByStaff(account, 'Čšžčšž1'.normalize('NFD'))).status).toBe(400)
    expect((await setByStaff(account, 'Čšžčšžč1'.normalize('NFD'))).status).toBe(204)
  })

  it('that was hashed as it was typed, before there was one form, signs in from either keyboard', async () => {
    for (const stored of [composed, decomposed]) {
      const email = `${randomUUID().slice(0, 12)}@posta.example`
      const subject = await importAccount(await asAdministrator(), {
        email,
        emailVerified: true,
        firstName: 'Tine',
        lastName: 'Medved',
        attributes: { locale: ['sl'], termsAccepted: [acceptance(listTermsVersions()[0], new Date())] },
        credentials: [hashedAsTyped(stored)],
        groups: ['/stranke'],
      })
      for (const typed of [composed, decomposed])
        expect(await canSignIn({ subject, email, password: '' }, typed)).toBe(true)
    }
  })
})

/** As Keycloak itself stores a password: Argon2id with its own parameters. */
function hashedAsTyped(password: string) {
  const [memory, passes, tagLength] = [7168, 5, 32]
  const nonce = randomBytes(16)
  const value = argon2Sync('argon2id', { message: password, nonce, memory, passes, parallelism: 1, tagLength })
  return {
    type: 'password',
    secretData: JSON.stringify({ value: value.toString('base64'), salt: nonce.toString('base64') }),
    credentialData: JSON.stringify({
      hashIterations: passes,
      algorithm: 'argon2',
      additionalParameters: {
        hashLength: [String(tagLength)],
        memory: [String(memory)],
        type: ['id'],
        version: ['1.3'],
        parallelism: ['1'],
      },
    }),
  }
}

describe('a password that is guessed first', () => {
  it.each([
    'Password1',
    'Qwerty123',
    'Qwertz2026!',
    'Geslo123',
    'Komunala2026',
    'Zagorje-2026',
    'moja.Komunala7',
    'Vodomer123',
    'Števec2026',
  ])('%s is refused at registration, said at its field', async (password) => {
    const { page } = await sendRegistration(new Visitor(), { password, 'password-confirm': password })
    expect(pageOf(page)).toBe('register')
    expect(page.text).toContain('To geslo je preveč znano.')
  })

  it.each([
    ['the same word a thousand times', `${'Voda'.repeat(1_000)}1`, 'register'],
    ['such words at great length, and something else', `${'voda'.repeat(10_000)}Q1`, 'terms'],
    ['a number at great length, between two letters', `A${'1'.repeat(40_000)}q`, 'terms'],
  ])('is told from others without keeping everybody waiting: %s', async (_, password, answer) => {
    const { page } = await sendRegistration(new Visitor(), { password, 'password-confirm': password })
    expect(pageOf(page)).toBe(answer)
  })

  it('is refused to customers who change theirs, who forgot theirs, and to staff who set one', async () => {
    const account = await createAccount()
    const { visitor } = await signInForAction('', account, facts.realm)
    const change = await askForPassword(visitor, account.password, 'Komunala2026')
    expect(pageOf(change)).toBe('login-update-password')
    expect(change.text).toContain('To geslo je preveč znano.')

    const reset = new Visitor()
    const page = await reset.open(await askForResetLink(account))
    expect((await sendNewPassword(reset, page, 'Komunala2026')).text).toContain('To geslo je preveč znano.')
    const refused = await setByStaff(account, 'Komunala2026')
    expect(refused).toMatchObject({ status: 400, body: { error: 'invalidPasswordBlacklistedMessage' } })
    expect(await canSignIn(account, account.password)).toBe(true)
  })
})

describe('the owner of an account gets a mail', () => {
  it('when a forgotten password was replaced', async () => {
    const account = await createAccount()
    const reset = new Visitor()
    const page = await reset.open(await askForResetLink(account))
    expect(valueInPage(page, 'passwordReason')).toBe('forgotten')
    await sendNewPassword(reset, page, 'Globok tolmun 8')
    const told = await waitForMail(mail, account.email, 2)
    expect(told.subject).toBe(changed)
    expect(told.text).toContain(brand.utility.phone)
  })

  it('when staff set one, by whatever way, without the address that staff sit at', async () => {
    const account = await createAccount()
    await setByStaff(account, 'Globok tolmun 8')
    const told = await waitForMail(mail, account.email)
    expect(told.subject).toBe(changed)
    expect(told.text).toContain('je naša podpora za vaš uporabniški račun')
    expect(told.text).not.toContain('127.0.0.1')

    const credentials = [{ type: 'password', value: 'Hladen izvir 9', temporary: false }]
    expect((await callAdminApi(staff, 'PUT', `/users/${account.subject}`, { credentials })).status).toBe(204)
    expect((await waitForMail(mail, account.email, 2)).text).toContain('je naša podpora za vaš uporabniški račun')
  })

  it('when they replaced one that staff had set for the time being, and the page says why they are asked', async () => {
    const account = await createAccount()
    await setByStaff(account, 'Globok tolmun 8', true)
    await waitForMail(mail, account.email)
    const { visitor, form } = await signInForAction('', { ...account, password: 'Globok tolmun 8' }, facts.realm)
    expect([pageOf(form), valueInPage(form, 'passwordReason')]).toEqual(['login-update-password', 'staff'])
    await sendNewPassword(visitor, form, 'Hladen izvir 9')
    const told = await waitForMail(mail, account.email, 2)
    expect([told.subject, told.text?.includes('naša podpora')]).toEqual([changed, false])
  })

  it('once, when they confirmed one of their own', async () => {
    const account = await createAccount()
    const { visitor } = await signInForAction('', account, facts.realm)
    await askForPassword(visitor, account.password, 'Globok tolmun 8')
    await confirmByLink(actionLink(await waitForMail(mail, account.email)))
    expect((await waitForMail(mail, account.email, 2)).subject).toBe(changed)
    expect((await mailsTo(mail, account.email)).map(({ subject }) => subject)).toEqual(['Potrdite novo geslo', changed])
  })
})

describe('where somebody guesses a password', () => {
  let realm: OwnRealm
  beforeAll(async () => {
    realm = await startOwnRealm()
    // So that a test may guess faster than fingers do.
    const keycloak = await realm.asAdministrator()
    await keycloak.realms.update({ realm: realm.name }, { quickLoginCheckMilliSeconds: 0 })
  })
  afterAll(() => realm.end())

  it('its owner reads in one mail, however long it goes on, that signing in is paused, and what to do', async () => {
    const keycloak = await realm.asAdministrator()
    const account = await createAccount('sl', keycloak)
    const isPaused = async () =>
      ((await keycloak.attackDetection.findOne({ id: account.subject })) as { disabled: boolean }).disabled
    const guess = async () => {
      const visitor = new Visitor()
      const form = await visitor.open(actionAddress('', realm.name))
      await visitor.open(signInAction(form), {
        method: 'POST',
        form: { username: account.email, password: 'Napačno geslo 1', credentialId: '' },
      })
    }
    const guessUntilPaused = () =>
      until('signing in is paused', async () => {
        await guess()
        return isPaused()
      })

    await guessUntilPaused()
    const told = await waitForMail(mail, account.email)
    expect(told.subject).toBe(paused)
    expect(told.text).toContain('Ste pozabili geslo?')
    expect(told.text).toContain(brand.utility.phone)

    await keycloak.attackDetection.del({ id: account.subject })
    await guessUntilPaused()
    const credential = { type: 'password', value: 'Globok tolmun 8', temporary: false }
    await keycloak.users.resetPassword({ id: account.subject, credential })
    await waitForMail(mail, account.email, 2)
    expect((await mailsTo(mail, account.email)).map(({ subject }) => subject)).toEqual([paused, changed])
  })
})
