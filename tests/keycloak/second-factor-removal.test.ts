import { beforeAll, describe, expect, it } from '@jest/globals'
import { signInAction } from '@moja-komunala/world/actors/customers.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { AccountPages } from '../support/email-change.ts'
import { AdminConsole, callAdminApi, createCustomerWithTotp, createStaff, type StaffAccount } from '../support/staff.ts'
import { totpCode } from '../support/totp.ts'

/* A second factor is taken away by its owner, who has just signed in once more, or by staff: not by a browser that somebody left. */

const { portal } = getWorld().facts.urls

let account: StaffAccount
let pages: AccountPages
let factor: string

beforeAll(async () => {
  account = await createCustomerWithTotp()
  const visitor = new Visitor()
  const { email, password, totpSecret } = account
  const form = await visitor.open(portal)
  const asked = await visitor.open(signInAction(form), { method: 'POST', form: { username: email, password } })
  await visitor.open(signInAction(asked), { method: 'POST', form: { otp: totpCode(totpSecret) } })
  pages = await AccountPages.open(visitor)
  ;[factor = ''] = await listFactors()
})

async function listFactors(): Promise<string[]> {
  const { body } = await pages.ask('GET', '/account/credentials?type=otp')
  type Kind = { readonly userCredentialMetadatas: readonly { readonly credential: { readonly id: string } }[] }
  return (body as Kind[]).flatMap((kind) => kind.userCredentialMetadatas.map(({ credential }) => credential.id))
}

describe('a token of the account pages by itself', () => {
  it('shows the second factor, and takes it away by no way of writing its address', async () => {
    expect(factor).not.toBe('')
    for (const path of [
      'account/credentials',
      'account/;v=1/credentials',
      'account//credentials',
      'account/credential%73',
    ]) {
      const { status } = await pages.ask('DELETE', `/${path}/${factor}`).catch(() => ({ status: 404 }))
      expect(status).toBeGreaterThanOrEqual(400)
    }
    expect((await pages.ask('DELETE', `/account/credentials/${factor}`)).status).toBe(403)
    expect(await listFactors()).toEqual([factor])
  })

  it('gives it another name all the same, and signs out elsewhere', async () => {
    expect((await pages.ask('PUT', `/account/credentials/${factor}/label`, 'telefon')).status).toBe(204)
    expect((await pages.ask('DELETE', '/account/sessions')).status).toBe(204)
  })
})

describe('staff', () => {
  it('take it away for a customer who lost the phone', async () => {
    const token = await new AdminConsole().signIn(await createStaff())
    const path = `/users/${account.subject}/credentials/${factor}`
    expect((await callAdminApi(token, 'DELETE', path)).status).toBe(204)
  })
})
