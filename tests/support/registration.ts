import { randomUUID } from 'node:crypto'
import { asAdministrator, signInAction, type Account } from '@moja-komunala/world/actors/customers.ts'
import { Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { valueInPage } from './password-change.ts'

const { portal } = getWorld().facts.urls

/** What Keycloak answers to a registration form that is filled in, with some fields otherwise. */
export async function sendRegistration(visitor: Visitor, fields: Record<string, string> = {}) {
  const account = { email: `${randomUUID().slice(0, 12)}@posta.example`, password: 'Bistra voda 7' }
  const signInPage = await visitor.open(`${portal}/`)
  const form = await visitor.open(inUrl(signInPage, 'registrationUrl'))
  const page = await visitor.open(inUrl(form, 'registrationAction'), {
    method: 'POST',
    form: {
      firstName: 'Tine',
      lastName: 'Medved',
      email: account.email,
      locale: 'sl',
      password: account.password,
      'password-confirm': account.password,
      ...fields,
    },
  })
  return { page, ...account }
}

/** A registration that came as far as the terms, and the page that asks for them. */
export async function registerUpToTerms(visitor: Visitor): Promise<{ account: Account; page: Visited }> {
  const { page, email, password } = await sendRegistration(visitor)
  return { account: { subject: (await accountOf(email)).id, email, password }, page }
}

export async function accountOf(email: string) {
  const [user] = await (await asAdministrator()).users.find({ email, exact: true, briefRepresentation: false })
  if (user?.id === undefined) throw new Error(`Keycloak knows no ${email}.`)
  return { ...user, id: user.id, attributes: (user.attributes ?? {}) as Readonly<Record<string, string[]>> }
}

/** Presses Potrdi or Zavrni. */
export function answerTerms(visitor: Visitor, page: Visited, answer: 'accept' | 'cancel'): Promise<Visited> {
  return visitor.open(signInAction(page), { method: 'POST', form: { [answer]: 'true' } })
}

export async function groupsOf(subject: string): Promise<(string | undefined)[]> {
  return (await (await asAdministrator()).users.listGroups({ id: subject })).map(({ name }) => name)
}

function inUrl(page: Visited, name: string): string {
  const address = valueInPage(page, name)
  if (address === undefined) throw new Error(`no ${name} at ${page.url}`)
  return new URL(address, page.url).href
}
