import { signInAction, type Account } from '@moja-komunala/world/actors/customers.ts'
import { Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { actionLink, waitForMail } from './mailbox.ts'
import { actionAddress, post, valueInPage } from './password-change.ts'

const { facts } = getWorld()

/** From the sign-in page to the mail for a forgotten password. @returns its link */
export async function askForResetLink(
  account: Account,
  { visitor = new Visitor(), count = 1, realm = facts.realm, typed = account.email } = {},
): Promise<string> {
  const signIn = await visitor.open(actionAddress('', realm))
  const form = await visitor.open(new URL(valueInPage(signIn, 'loginResetCredentialsUrl') ?? '', signIn.url).href)
  await visitor.open(signInAction(form), { method: 'POST', form: { username: typed } })
  return actionLink(await waitForMail(facts.urls.mail, account.email, count))
}

/** On the page for a new password. */
export const sendNewPassword = (visitor: Visitor, page: Visited, password: string): Promise<Visited> =>
  post(visitor, page, { 'password-new': password, 'password-confirm': password })
