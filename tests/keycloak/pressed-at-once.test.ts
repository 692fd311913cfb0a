import { describe, expect, it } from '@jest/globals'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { askForEmail, newAddress } from '../support/email-change.ts'
import { actionLink, waitForMail } from '../support/mailbox.ts'
import { askForPassword, canSignIn, signInForAction, valueInPage } from '../support/password-change.ts'
import { accountOf, answerTerms, registerUpToTerms } from '../support/registration.ts'

/* A finger that presses twice: every press of a confirming button gets a page that says what has come to pass. */

const { facts } = getWorld()
const { mail } = facts.urls
const presses = 6

/** In one browser, all at once: a browser shows the answer to the last of them, whichever that is. */
async function pressAtOnce(link: string): Promise<Visited[]> {
  const visitor = new Visitor()
  const button = valueInPage(await visitor.open(link), 'actionUri')
  if (button === undefined) throw new Error('no button behind the link')
  return Promise.all(Array.from({ length: presses }, () => visitor.send(button)))
}

const whatTheySay = (answers: readonly Visited[]) =>
  new Set(answers.map((answer) => valueInPage(answer, 'summary') ?? `${answer.status} ${answer.text.slice(0, 200)}`))
/** To a press that comes when all is done: the link is used, and says so as ever. */
const used = /^Ta povezava ne velja več\. Morda ste .*že potrdili/

const signedIn = async (): Promise<{ account: Account; visitor: Visitor }> => {
  const account = await createAccount()
  const { visitor } = await signInForAction('', account, facts.realm)
  return { account, visitor }
}

describe('several presses at once', () => {
  it('confirm the address of a registration, and each says so', async () => {
    const visitor = new Visitor()
    const { account, page } = await registerUpToTerms(visitor)
    await answerTerms(visitor, page, 'accept')
    const answers = await pressAtOnce(actionLink(await waitForMail(mail, account.email)))
    // "… je potrjen", or to a late one "… je že potrjen".
    for (const said of whatTheySay(answers)) expect(said).toMatch(/potrjen/)
    expect(await accountOf(account.email)).toMatchObject({ emailVerified: true })
  })

  it('confirm a new address, and each says so', async () => {
    const { account, visitor } = await signedIn()
    const email = newAddress()
    await askForEmail(visitor, account, email)
    const answers = await pressAtOnce(actionLink(await waitForMail(mail, email)))
    const said = [...whatTheySay(answers)]
    expect(said).toContain(`Vaš e-poštni naslov je zdaj ${email}.`)
    expect(said.filter((words) => !words.includes(email) && !used.test(words))).toEqual([])
    expect(await accountOf(email)).toMatchObject({ id: account.subject })
  })

  it('confirm a new password, and each says so', async () => {
    const { account, visitor } = await signedIn()
    await askForPassword(visitor, account.password, 'Globok tolmun 8')
    const answers = await pressAtOnce(actionLink(await waitForMail(mail, account.email)))
    const said = [...whatTheySay(answers)]
    expect(said).toContain('Vaše geslo je spremenjeno.')
    expect(said.filter((words) => words !== 'Vaše geslo je spremenjeno.' && !used.test(words))).toEqual([])
    expect(await canSignIn(account, 'Globok tolmun 8')).toBe(true)
  })
})
