import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import {
  asAdministrator,
  createAccount,
  signIn,
  signInAction,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { importAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { valueInPage } from '../support/password-change.ts'
import { accountOf, sendRegistration } from '../support/registration.ts'
import { AdminConsole, callAdminApi, createStaff, pageOf } from '../support/staff.ts'

/* Whatever way a phone number comes in, it is checked and kept in E.164. Moj profil: test/journeys/registration-taken-up.test.ts. */

const { portal } = getWorld().facts.urls
const phoneOf = async (email: string) => (await accountOf(email)).attributes['phoneNumber']

/** As an earlier version, or an import, may have left it. */
async function accountWith(phoneNumber: string, lastName = 'Medved'): Promise<Account> {
  const [made, email, password] = [await createAccount(), `${randomUUID()}@posta.example`, 'Bistra voda 7']
  const { attributes } = await accountOf(made.email)
  const subject = await importAccount(await asAdministrator(), {
    email,
    emailVerified: true,
    firstName: 'Tine',
    lastName,
    attributes: { ...attributes, phoneNumber: [phoneNumber] },
    credentials: [{ type: 'password', value: password, temporary: false }],
    groups: ['/stranke'],
  })
  return { subject, email, password }
}

describe('a customer who registers', () => {
  it.each([
    ['041 234 567', '+38641234567'],
    ['+386 41 234 567', '+38641234567'],
    ['00386 (0)41/234-567', '+38641234567'],
    ['(03) 555 01 00', '+38635550100'],
    ['+43 664 1234567', '+436641234567'],
  ])('with the phone number %s is kept with %s', async (typed, kept) => {
    const { page, email } = await sendRegistration(new Visitor(), { phoneNumber: typed })
    expect(pageOf(page)).toBe('terms')
    expect(await phoneOf(email)).toEqual([kept])
  })

  it.each(['', '   '])('without a phone number ("%s") is kept with none', async (typed) => {
    const { page, email } = await sendRegistration(new Visitor(), { phoneNumber: typed })
    expect(pageOf(page)).toBe('terms')
    expect(await phoneOf(email)).toBeUndefined()
  })

  it.each(['041 234 56', '112', '+386 41 234', '041 234 567 int. 5'])(
    'with %s is told that this is no phone number, and finds it as typed',
    async (typed) => {
      const { page, email } = await sendRegistration(new Visitor(), { phoneNumber: typed })
      expect(pageOf(page)).toBe('register')
      expect(page.text).toContain('Telefonska številka ni pravilna. Primer: 041 234 567')
      expect(page.text).toContain(`"${typed}"`)
      await expect(accountOf(email)).rejects.toThrow('Keycloak knows no')
    },
  )
})

describe('staff who write a phone number into an account', () => {
  let token: string
  beforeAll(async () => {
    token = await new AdminConsole().signIn(await createStaff())
  })
  const write = async ({ subject }: Account, phoneNumber: string) => {
    const { body } = await callAdminApi(token, 'GET', `/users/${subject}`)
    const { attributes, ...rest } = body as { attributes: Record<string, string[]> }
    return callAdminApi(token, 'PUT', `/users/${subject}`, {
      ...rest,
      attributes: { ...attributes, phoneNumber: [phoneNumber] },
    })
  }

  it('may write it in any way', async () => {
    const customer = await createAccount()
    expect(await write(customer, '031/234-567')).toMatchObject({ status: 204 })
    expect(await phoneOf(customer.email)).toEqual(['+38631234567'])
  })

  it('are told when it is none, and nothing changes', async () => {
    const customer = await createAccount()
    await write(customer, '031/234-567')
    expect(await write(customer, '123')).toMatchObject({
      status: 400,
      body: { field: 'phoneNumber', errorMessage: 'invalidPhoneNumber' },
    })
    expect(await phoneOf(customer.email)).toEqual(['+38631234567'])
  })
})

describe('a customer whose phone number was kept in another form', () => {
  it.each(['041/234-567', '12 34'])('(%s) signs in as ever', async (phoneNumber) => {
    const { url } = await signIn(new Visitor(), await accountWith(phoneNumber), portal)
    expect(url).toContain(portal)
  })

  it.each([
    ['+38641234567', '041 234 567'],
    ['+436641234567', '+43 664 1234567'],
  ])('(%s) who has to complete the details finds it as %s, and keeps it', async (kept, shown) => {
    const [visitor, account] = [new Visitor(), await accountWith(kept, '')]
    const page = await signIn(visitor, account, portal)
    expect(pageOf(page)).toBe('login-update-profile')
    expect(valueInPage(page, 'phoneNumberShown')).toBe(shown)
    const form = { email: account.email, firstName: 'Tine', lastName: 'Medved', phoneNumber: shown, locale: 'sl' }
    const { url } = await visitor.open(signInAction(page), { method: 'POST', form })
    expect(url).toContain(portal)
    expect(await accountOf(account.email)).toMatchObject({ lastName: 'Medved', attributes: { phoneNumber: [kept] } })
  })
})
