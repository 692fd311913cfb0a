import { randomBytes } from 'node:crypto'
import { signIn, signInAction, type Account } from '@moja-komunala/world/actors/customers.ts'
import { newProof } from '@moja-komunala/world/actors/programs.ts'
import { Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

const { facts } = getWorld()

/** Where an application sends a customer who wants a new password (M18). */
export const passwordChangeAddress = (): string => actionAddress('UPDATE_PASSWORD')

/** Where an application sends a customer for one of Keycloak's actions. */
export function actionAddress(action: string, realm = facts.realm): string {
  const address = new URL(`${facts.urls.keycloak}/realms/${realm}/protocol/openid-connect/auth`)
  address.search = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${facts.urls.portal}/auth/callback`,
    state: randomBytes(8).toString('hex'),
    code_challenge: newProof().challenge,
    code_challenge_method: 'S256',
    kc_action: action,
  }).toString()
  return address.href
}

/** A value that Keycloak writes into a page for its script. */
export function valueInPage({ text }: Visited, name: string): string | undefined {
  const value = new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(text)?.[1]
  return value === undefined ? undefined : (JSON.parse(value.replaceAll("\\'", "'")) as string)
}

export const post = (visitor: Visitor, page: Visited, form: Record<string, string>): Promise<Visited> =>
  visitor.open(signInAction(page), { method: 'POST', form })

/** From the start to the form for the new password, the old one typed again on the way. */
export function openPasswordForm(visitor: Visitor, oldPassword: string): Promise<Visited> {
  return openActionForm(visitor, 'UPDATE_PASSWORD', oldPassword)
}

export async function openActionForm(visitor: Visitor, action: string, password: string): Promise<Visited> {
  const again = await visitor.open(actionAddress(action))
  if (valueInPage(again, 'pageId') !== 'login') throw new Error('the password is not asked for')
  return post(visitor, again, { password, credentialId: '' })
}

/** The form of an action for somebody who is signed in nowhere, in whatever realm. */
export async function signInForAction(action: string, { email, password }: Account, realm: string) {
  const visitor = new Visitor()
  const signIn = await visitor.open(actionAddress(action, realm))
  return { visitor, form: await post(visitor, signIn, { username: email, password, credentialId: '' }) }
}

/** The page after a new password was sent from `visitor`, who is signed in. */
export async function askForPassword(
  visitor: Visitor,
  oldPassword: string,
  newPassword: string,
  { signOutOthers = false } = {},
): Promise<Visited> {
  return post(visitor, await openPasswordForm(visitor, oldPassword), {
    'password-new': newPassword,
    'password-confirm': newPassword,
    ...(signOutOthers && { 'logout-sessions': 'on' }),
  })
}

/** Where the button of a page leads. */
function buttonAddress(page: Visited): string {
  const address = valueInPage(page, 'actionUri')
  if (address === undefined) throw new Error(`no button at ${page.url}`)
  return address
}

/** Leaves the page that says a mail is on its way, and says where to. */
export async function goOn(visitor: Visitor, sentPage: Visited, change: 'password' | 'email' = 'password') {
  const left = await visitor.send(buttonAddress(sentPage), {
    method: 'POST',
    form: { [`${change}-change-sent`]: 'true' },
  })
  return new URL(left.headers.get('location') ?? '', left.url)
}

/** Presses the button of the page behind the link. */
export function pressConfirm(visitor: Visitor, page: Visited): Promise<Visited> {
  return visitor.open(buttonAddress(page))
}

/** Opens the link and presses the button, in a browser of its own. */
export async function confirmByLink(link: string): Promise<Visited> {
  const visitor = new Visitor()
  return pressConfirm(visitor, await visitor.open(link))
}

export async function canSignIn(account: Account, password: string): Promise<boolean> {
  const { url } = await signIn(new Visitor(), { ...account, password }, facts.urls.portal)
  return url.startsWith(facts.urls.portal)
}
