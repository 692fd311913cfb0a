import { beforeEach, describe, expect, it } from '@jest/globals'
import { TargetDigests } from '@moja-komunala/portal-server/platform/messages/choices/target-digests.ts'
import { asAdministrator, signedInCustomer, signIn, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { bodyOf, codeOf, Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

import { waitForSms } from '../support/sms-box.ts'

/* What a customer is told, by which ways and at which hours; and the mobile number, which a code shows to be theirs. */

const { facts, inside } = getWorld()
const { portal } = facts.urls
const path = '/notice-settings'

interface Settings {
  readonly ways: string[]
  readonly kinds: { kind: string; chosenBy: string; usually: string[]; wanted: string[] }[]
  readonly quietHours: { from: string; until: string } | null
  readonly mail: { isSetAside: boolean }
  readonly mobileNumber: {
    state: string
    lastDigits: string | null
    isSetAside: boolean
    codeUntil: string | null
    isAsked: boolean
  }
}

let customer: Customer
beforeEach(async () => {
  customer = await signedInCustomer(portal)
})

const settingsOf = async (whose = customer) => bodyOf<Settings>(await whose.get(path))
const wanted = async (kind: string, whose = customer) =>
  (await settingsOf(whose)).kinds.find((one) => one.kind === kind)?.wanted
const choose = async (...choices: { kind: string; way: string; isWanted: boolean }[]) =>
  customer.change('PATCH', `${path}/choices`, { choices })

async function giveNumber(phoneNumber: string, { account: { subject } } = customer): Promise<void> {
  const { users } = await asAdministrator()
  const user = await users.findOne({ id: subject })
  await users.update({ id: subject }, { ...user, attributes: { ...user?.attributes, phoneNumber: [phoneNumber] } })
}

describe('what is told', () => {
  it('is the usual where nobody has chosen, and what was chosen from then on', async () => {
    expect(await wanted('new-bill')).toEqual(['mail'])
    expect(await wanted('payment-received')).toEqual([])
    expect((await choose({ kind: 'new-bill', way: 'mail', isWanted: false })).status).toBe(204)
    expect(
      (
        await choose(
          { kind: 'payment-received', way: 'mail', isWanted: true },
          { kind: 'reading-reminder', way: 'sms', isWanted: false },
        )
      ).status,
    ).toBe(204)
    expect([await wanted('new-bill'), await wanted('payment-received'), await wanted('reading-reminder')]).toEqual([
      [],
      ['mail'],
      ['mail'],
    ])
  })

  it('is kept with each change, and a change that changes nothing isn’t', async () => {
    await choose({ kind: 'new-bill', way: 'mail', isWanted: false })
    await choose({ kind: 'new-bill', way: 'mail', isWanted: false })
    await choose({ kind: 'new-bill', way: 'mail', isWanted: true })
    const made = await query<{ is_wanted: boolean; how: string }>(
      'select is_wanted, how from notice_choice_made where subject = $1 order by id',
      [customer.account.subject],
    )
    expect(made).toEqual([
      { is_wanted: false, how: 'page' },
      { is_wanted: true, how: 'page' },
    ])
  })

  it('is each customer’s own', async () => {
    const other = await signedInCustomer(portal)
    await choose({ kind: 'new-bill', way: 'mail', isWanted: false })
    expect(await wanted('new-bill', other)).toEqual(['mail'])
  })

  it.each(['outage', 'water-safety', 'account', 'unknown-device', 'constructor'])(
    'can’t be chosen where the law or safety says so, or there is no such: %s',
    async (kind) => {
      const answer = await choose(
        { kind: 'new-bill', way: 'mail', isWanted: false },
        { kind, way: 'mail', isWanted: false },
      )
      expect([answer.status, codeOf(answer)]).toEqual([422, 'validation-failed'])
      expect(await wanted('new-bill')).toEqual(['mail'])
    },
  )

  it('takes the last of several choices for the same', async () => {
    const one = { kind: 'new-bill', way: 'mail' }
    await choose({ ...one, isWanted: true }, { ...one, isWanted: false })
    expect(await wanted('new-bill')).toEqual([])
  })
})

describe('quiet hours', () => {
  it('are set, reach over midnight, and are taken away', async () => {
    const set = async (quietHours: unknown) => customer.change('PUT', `${path}/quiet-hours`, { quietHours })
    expect((await settingsOf()).quietHours).toBeNull()
    const night = { from: '21:30', until: '06:00' }
    expect((await set(night)).status).toBe(204)
    expect((await settingsOf()).quietHours).toEqual(night)
    for (const wrong of [
      { from: '22:00', until: '22:00' },
      { from: '24:00', until: '06:00' },
      { from: '7:00', until: '8:00' },
      { from: '07:00' },
    ])
      expect((await set(wrong)).status).toBe(422)
    expect((await settingsOf()).quietHours).toEqual(night)
    expect((await set(null)).status).toBe(204)
    expect((await settingsOf()).quietHours).toBeNull()
  })
})

describe('the mobile number', () => {
  it('is told by its last digits alone, and whether it is one at all', async () => {
    expect((await settingsOf()).mobileNumber).toMatchObject({ state: 'none', lastDigits: null })
    await giveNumber('041 234 567')
    const { text } = await customer.get(path)
    expect(JSON.parse(text)).toMatchObject({ mobileNumber: { state: 'unconfirmed', lastDigits: '567' } })
    expect(text).not.toContain('234')
    await giveNumber('01 234 56 78')
    expect((await settingsOf()).mobileNumber).toMatchObject({ state: 'not-mobile', lastDigits: null })
  })

  it('is asked for once', async () => {
    expect((await settingsOf()).mobileNumber.isAsked).toBe(false)
    expect((await customer.change('PUT', `${path}/mobile-number/asked`, undefined)).status).toBe(204)
    expect((await settingsOf()).mobileNumber.isAsked).toBe(true)
    await customer.change('PUT', `${path}/quiet-hours`, { quietHours: { from: '22:00', until: '07:00' } })
    expect((await settingsOf()).mobileNumber.isAsked).toBe(true)
  })

  it('gets no code where there is none', async () => {
    const answer = await customer.change('POST', `${path}/mobile-number/code`, undefined)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'no-mobile-number'])
  })
})

describe('a code to the mobile number', () => {
  const number = () => `+38641${String(Math.random()).slice(2, 8)}`
  const ask = async () => customer.change('POST', `${path}/mobile-number/code`, undefined)
  const confirm = async (code: string, whose = customer) =>
    whose.change('POST', `${path}/mobile-number/confirmation`, { code })
  const codeIn = (text: string): string => /\b\d{6}\b/.exec(text)?.[0] ?? ''
  const another = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  let mobile: string
  beforeEach(async () => {
    mobile = number()
    await giveNumber(mobile)
  })

  it('shows that it is the customer’s, and stands in no table and no log', async () => {
    expect((await ask()).status).toBe(202)
    const { text, parts } = await waitForSms(facts.urls.sms, mobile)
    const code = codeIn(text)
    expect(parts).toBe(1)
    expect((await settingsOf()).mobileNumber.codeUntil).not.toBeNull()
    const rows = await query('select row_to_json(c)::text as row from number_code c where subject = $1', [
      customer.account.subject,
    ])
    for (const secret of [code, mobile]) expect(JSON.stringify(rows)).not.toContain(secret)
    expect((await confirm(code)).status).toBe(204)
    expect((await settingsOf()).mobileNumber).toMatchObject({ state: 'confirmed', codeUntil: null })
    // Once.
    expect(codeOf(await confirm(code))).toBe('code-void')
    const confirmed = await query('select * from confirmed_number where subject = $1', [customer.account.subject])
    expect(JSON.stringify(confirmed)).not.toContain(mobile)
  })

  it('is no code any more after five others, though sent at once', async () => {
    await ask()
    const code = codeIn((await waitForSms(facts.urls.sms, mobile)).text)
    const answers = await Promise.all(Array.from({ length: 8 }, async () => codeOf(await confirm(another(code)))))
    expect(answers.toSorted()).toEqual([
      ...Array<string>(5).fill('code-refused'),
      ...Array<string>(3).fill('code-void'),
    ])
    expect(codeOf(await confirm(code))).toBe('code-void')
    expect((await settingsOf()).mobileNumber.state).toBe('unconfirmed')
    // Another one begins anew.
    await ask()
    expect((await confirm(codeIn((await waitForSms(facts.urls.sms, mobile, 2)).text))).status).toBe(204)
  })

  it('is void once it is too old, and when the number is another one by then', async () => {
    await ask()
    const code = codeIn((await waitForSms(facts.urls.sms, mobile)).text)
    await giveNumber(number())
    expect(codeOf(await confirm(code))).toBe('code-void')
    await giveNumber(mobile)
    await query(`update number_code set valid_until = now() - interval '1 second' where subject = $1`, [
      customer.account.subject,
    ])
    expect(codeOf(await confirm(code))).toBe('code-void')
  })

  it('confirms that one number: another one begins anew, and nobody else’s code does it', async () => {
    await ask()
    const code = codeIn((await waitForSms(facts.urls.sms, mobile)).text)
    const other = await signedInCustomer(portal)
    await giveNumber(mobile, other)
    expect(codeOf(await confirm(code, other))).toBe('code-void')
    await confirm(code)
    await giveNumber(number())
    expect((await settingsOf()).mobileNumber.state).toBe('unconfirmed')
    await giveNumber(mobile)
    expect((await settingsOf()).mobileNumber.state).toBe('confirmed')
  })

  it('is sent a few times an hour', async () => {
    for (let times = 0; times < 5; times += 1) expect((await ask()).status).toBe(202)
    const answer = await ask()
    expect([answer.status, codeOf(answer)]).toEqual([429, 'too-many-codes'])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('is refused where it isn’t six digits', async () => {
    for (const code of ['12345', '1234567', 'abcdef']) expect((await confirm(code)).status).toBe(422)
  })
})

describe('an address that led to nobody', () => {
  const setAside = async (address = customer.account.email) => {
    const digests = new TargetDigests({ sessionSecret: inside.portal.SESSION_SECRET })
    await query(`insert into set_aside_target (subject, way, target_digest, reason) values ($1, 'mail', $2, '5.1.1')`, [
      customer.account.subject,
      digests.of('mail', address),
    ])
  }

  it('is told after the next sign-in, once, unless the customer comes for something', async () => {
    await createMeteringPoint(customer.account.subject)
    await setAside()
    const signedIn = async (from = '/') =>
      new URL((await signIn(new Visitor(), customer.account, portal, from)).url).pathname
    expect(await signedIn('/racuni')).toBe('/racuni')
    expect(await signedIn()).toBe('/moja-obvestila')
    expect((await settingsOf()).mail.isSetAside).toBe(true)
    expect((await customer.change('PUT', `${path}/set-aside/told`, undefined)).status).toBe(204)
    expect(await signedIn()).toBe('/')
    expect((await settingsOf()).mail.isSetAside).toBe(true)
  })

  it('is written to again when its owner says that it works, or has another one', async () => {
    await setAside()
    expect((await customer.change('DELETE', `${path}/set-aside/mail`, undefined)).status).toBe(204)
    expect((await settingsOf()).mail.isSetAside).toBe(false)
    await setAside('prej@posta.example')
    expect((await settingsOf()).mail.isSetAside).toBe(false)
  })
})
