import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { MeteringPointConsumptionView } from '@moja-komunala/portal-server/features/consumption/consumption.schema.ts'
import type { MeteringPointHistoryView } from '@moja-komunala/portal-server/features/consumption/history.schema.ts'
import type { HomeView } from '@moja-komunala/portal-server/features/home/home.schema.ts'
import type { BillListView, BillView } from '@moja-komunala/portal-server/features/invoices/bill.schema.ts'
import type { AccountLinkView } from '@moja-komunala/portal-server/features/metering-points/link.schema.ts'
import type {
  MeteringPointListView,
  MeteringPointView,
} from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import type { BalanceView, PaymentListView } from '@moja-komunala/portal-server/features/payments/payment.schema.ts'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { EventReceiver } from '@moja-komunala/world/actors/event-receiver.ts'
import { bringIn, newPlace, newSlip } from '@moja-komunala/world/actors/imports.ts'
import { jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken, createProgram, permitProgram } from '@moja-komunala/world/actors/programs.ts'
import { handIn, sendReading, submittedOf } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, codeOf, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi, refusal } from '../support/api-calls.ts'
import { startLinkReplica, type LinkReplica } from '../support/link-replica.ts'
import { mailsTo, waitForMail, waitForMailAbout } from '../support/mailbox.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { createStaff, staffToken } from '../support/staff.ts'
import { lastWindow, now, openWindow, today } from '../support/window.ts'

/* A metering point that changes hands: what its former and its new customer see, and hand in, and are told. */

const { portal, mail: mailUrl } = getWorld().facts.urls
const minute = 60_000
let token: string
let second: Portal
let background: LinkReplica
let former: Customer
let next: Customer
let place: Place

interface Slip {
  readonly purpose: string
  readonly reference: string
}

/** A point with its meter as both sides name them. */
interface Place {
  readonly id: string
  readonly meterId: string
  readonly number: string
  readonly lines: ReturnType<typeof newPlace>
}

beforeAll(async () => {
  token = await billingToken()
  second = await startSecondPortal({})
  background = startLinkReplica()
})
afterAll(async () => {
  await background.stop()
  await second.stop()
})

beforeEach(async () => {
  former = await signedInCustomer(portal)
  next = await signedInCustomer(portal)
  const lines = newPlace()
  const slip = { ...lines.slip, customerKey: 'K-1' }
  await bringIn([{ ...lines.point, userName: 'Ana Nekdanja', customerKey: 'K-1' }, lines.meter, slip])
  await bringIn([billed(lines.meterId, -70, 100), billed(lines.meterId, -40, 110)])
  const linked = bodyOf<MeteringPointView>(await link(former, slip))
  place = { id: linked.id, meterId: linked.meters[0]?.id ?? '', number: lines.number, lines }
})

/** So many days after today. */
const day = (days: number): string => addDays(today(), days)
const billed = (meterId: string, days: number, valueM3: number) => ({
  ...{ record: 'billed-reading', meterId, readOn: day(days), valueM3, source: 'billed' },
})

const link = (customer: Customer, { purpose, reference }: Slip): Promise<Visited> =>
  customer.change('POST', '/metering-points', { purpose, reference })
const page = async (customer: Customer) => bodyOf<MeteringPointView>(await customer.get(`/metering-points/${place.id}`))
const listed = async (customer: Customer) =>
  bodyOf<MeteringPointListView>(await customer.get('/metering-points')).meteringPoints.find(({ id }) => id === place.id)
const history = async (customer: Customer) => {
  const answer = await customer.get(`/metering-points/${place.id}/history`)
  const { series } = bodyOf<MeteringPointHistoryView>(answer)
  return series.flatMap(({ meters }) => meters.flatMap(({ readings }) => readings.map(({ valueM3 }) => valueM3)))
}

/** What they used, and on how many days. */
const used = async (customer: Customer): Promise<[litres: number, days: number]> => {
  const answer = await customer.get(`/metering-points/${place.id}/consumption`)
  const { together } = bodyOf<MeteringPointConsumptionView>(answer)
  const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, each) => total + (each ?? 0), 0)
  return [sum(together.map(({ litres }) => litres)), sum(together.map(({ knownDays }) => knownDays))]
}

/** As billing brings it: the new customer with their first day, and their bill. */
async function changeHands(firstDay = today()): Promise<Slip> {
  const slip = { ...newSlip(place.number, today()), customerKey: 'K-2' }
  const customer = { userName: 'Maja Nova', customerKey: 'K-2', occupiedFrom: firstDay }
  await bringIn([{ ...place.lines.point, ...customer }, slip])
  return slip
}

/** A moment of yesterday, or of today where the window opened no earlier. */
const earlierInWindow = () =>
  new Date(Math.max(openWindow().opensAt.getTime(), now().getTime() - 24 * 60 * minute)).toISOString()

describe('who used the point before', () => {
  it('hands nothing in from the moment on in which billing says so, at no replica', async () => {
    const key = randomUUID()
    expect((await sendReading(former, place, { valueM3: 120 }, key)).status).toBe(201)
    await changeHands()
    for (const url of [portal, second.url]) {
      const answer = await sendReading(former.at(url), place, { valueM3: 121 })
      expect([answer.status, codeOf(answer)]).toEqual([409, 'occupancy-ended'])
    }
    // What they handed in today lies in the new one's time: nor is it shown where it is sent again.
    const again = await sendReading(former, place, { valueM3: 120 }, key)
    expect([again.status, codeOf(again)]).toEqual([409, 'occupancy-ended'])
  })

  it('nor what waited on their phone, entered while the point was theirs', async () => {
    const enteredAt = earlierInWindow()
    await changeHands()
    const answer = await sendReading(former, place, { valueM3: 121, enteredAt, doubtAnswer: { reason: 'not-asked' } })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'occupancy-ended'])
    expect(await query('select from reading where meter_id = $1', [place.meterId])).toEqual([])
  })

  it('sees their own time, as it was, and nothing of what comes after it', async () => {
    const slip = await changeHands(day(-30))
    await bringIn([billed(place.lines.meterId, -10, 4_711)])
    await link(next, slip)
    await handIn(next, place, 4_720)
    const seen = await page(former)
    expect(seen).toMatchObject({
      ...{ userName: 'Ana Nekdanja', isOver: true, occupiedFrom: null, occupiedTo: day(-31), linkedAccounts: 1 },
      ...{ metersToRead: 0, metersHandedIn: 0 },
    })
    expect(seen.meters).toMatchObject([{ lastBilled: { valueM3: 110 }, readings: [] }])
    expect(await history(former)).toEqual([110, 100])
    expect(await listed(former)).toMatchObject({ isOver: true, meteringType: 'cold', metersToRead: 0 })
    const text = [...former.visitor.received].join('\n')
    for (const hidden of ['Maja', '4711', '4720', next.account.subject]) expect(text).not.toContain(hidden)
  })

  it('finds what is over after the points that they use, whatever their numbers', async () => {
    const other = newPlace()
    const slip = { ...other.slip, customerKey: 'K-1' }
    await bringIn([{ ...other.point, customerKey: 'K-1' }, other.meter, slip])
    await link(former, slip)
    const numbers = async () =>
      bodyOf<MeteringPointListView>(await former.get('/metering-points')).meteringPoints.map(({ number }) => number)
    expect(await numbers()).toEqual([place.number, other.number].sort())
    await changeHands()
    expect(await numbers()).toEqual([other.number, place.number])
    const sheet = bodyOf<MeteringPointListView>(await former.get('/reading-sheet'))
    expect(sheet.meteringPoints.map(({ number }) => number)).toEqual([other.number])
  })

  it('has no power over the point by their slip any more, nor by a last bill that comes afterwards', async () => {
    await changeHands()
    const last = { ...newSlip(place.number, day(0)), customerKey: 'K-1' }
    await bringIn([last])
    const stranger = await signedInCustomer(portal)
    for (const slip of [last, place.lines.slip])
      for (const customer of [stranger, former]) {
        const answer = await link(customer, slip)
        expect([answer.status, codeOf(answer)]).toEqual([422, 'slip-not-matched'])
      }
    expect(await listed(former)).toMatchObject({ isOver: true })
  })

  it('keeps the photo of their reading, and puts no other one in its place', async () => {
    const enteredAt = new Date(lastWindow().closesAt.getTime() - 60 * minute).toISOString()
    const { reading } = submittedOf(
      await sendReading(former, place, { valueM3: 121, enteredAt, doubtAnswer: { reason: 'not-asked' } }),
    )
    const photo = `/metering-points/${place.id}/meters/${place.meterId}/readings/${reading.id}/photo`
    await query('insert into reading_photo (reading_id, image) values ($1, $2)', [reading.id, jpeg()])
    await changeHands(openWindow().firstDay)
    expect((await former.get(photo)).status).toBe(200)
    const answer = await former.put(photo, jpeg(), 'image/jpeg')
    expect([answer.status, codeOf(answer)]).toEqual([409, 'occupancy-ended'])
  })
})

describe('who uses the point now', () => {
  it('sees nothing from before, but what the meter showed when they began', async () => {
    const slip = await changeHands(day(-30))
    const answer = await link(next, slip)
    expect(answer.status).toBe(201)
    expect(bodyOf(answer)).toMatchObject({
      ...{ userName: 'Maja Nova', occupiedFrom: day(-30), occupiedTo: null, isOver: false, linkedAccounts: 1 },
      meters: [{ lastBilled: { valueM3: 110, readOn: day(-40) }, readings: [] }],
    })
    expect(await history(next)).toEqual([110])
    // They are asked about their own consumption, not about anybody's habits before.
    expect((await sendReading(next, place, { valueM3: 130 })).status).toBe(201)
    const text = next.visitor.received.join('\n')
    for (const hidden of ['Ana Nekdanja', day(-70), former.account.subject]) expect(text).not.toContain(hidden)
  })

  it('hands nothing in for a day before their first one', async () => {
    const slip = await changeHands()
    await link(next, slip)
    const before = new Date(Date.parse(`${today()}T00:00:00Z`) - 3 * 60 * minute)
    if (before < openWindow().opensAt) return
    const answer = await sendReading(next, place, {
      ...{ valueM3: 121, enteredAt: before.toISOString(), doubtAnswer: { reason: 'not-asked' } },
    })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'occupancy-ended'])
  })
})

describe('consumption month by month', () => {
  it('is each one’s own: what the meter showed at the change ends the one’s, and begins the other’s first day', async () => {
    const slip = await changeHands(day(-30))
    await bringIn([billed(place.lines.meterId, -10, 130)])
    await link(next, slip)
    expect(await used(former)).toEqual([10_000, 30])
    // From the first day to the reading, both whole.
    expect(await used(next)).toEqual([20_000, 21])
  })
})

describe('bills and payments', () => {
  const numberOf = (name: string) => `${name}-${place.number}`
  const invoice = (name: string, from: number, to: number, more: object = {}) => ({
    ...{ record: 'invoice', number: numberOf(name), meteringPointNumber: place.number, issuedOn: day(to) },
    ...{
      dueOn: day(to + 15),
      periodFrom: day(from),
      periodTo: day(to),
      netCents: 1000,
      vatCents: 95,
      totalCents: 1095,
    },
    ...{ reference: place.lines.slip.reference, ...more },
  })
  const payment = (name: string, days: number, more: object = {}) => ({
    ...{ record: 'payment', id: numberOf(name), meteringPointNumber: place.number, receivedOn: day(days) },
    ...{ amountCents: 1095, ...more },
  })
  const seenBy = async (customer: Customer) => {
    const { bills } = bodyOf<BillListView>(await customer.get('/bills'))
    const { payments } = bodyOf<PaymentListView>(await customer.get('/payments'))
    const balance = bodyOf<BalanceView>(await customer.get('/balance'))
    const home = bodyOf<HomeView>(await customer.get('/home')).meteringPoints.find(({ id }) => id === place.id)
    return {
      home: home?.openBills.map(({ number }) => number.split('-')[0]),
      bills: bills.map(({ number, state }) => [number.split('-')[0], state]),
      payments: payments.map(({ bill, amountCents }) => [bill?.number.split('-')[0], amountCents]),
      open: balance.openCents,
    }
  }

  it('are seen by whose time they are of, and one that reaches across by nobody until it is said whose it is', async () => {
    const slip = await changeHands(day(-30))
    await link(next, slip)
    const across = (more: object = {}) => invoice('across', -45, -20, more)
    await bringIn([
      ...[invoice('first', -90, -61), invoice('last', -60, -31), across(), invoice('new', -30, -1)],
      ...[payment('a', -50, { invoiceNumber: numberOf('first') }), payment('b', -5)],
      payment('late', -4, { invoiceNumber: numberOf('last'), amountCents: 95 }),
      payment('c', -3, { customerKey: 'K-1', amountCents: 1 }),
    ])
    const ofFormer = {
      home: ['last'],
      bills: [
        ['last', 'overdue'],
        ['first', 'paid'],
      ],
      payments: [
        [undefined, 1],
        ['last', 95],
        ['first', 1095],
      ],
      open: 999,
    }
    expect(await seenBy(former)).toEqual(ofFormer)
    expect(await seenBy(next)).toEqual({
      home: ['new'],
      bills: [['new', 'open']],
      payments: [[undefined, 1095]],
      open: 0,
    })
    const { bills: own } = bodyOf<BillListView>(await former.get('/bills'))
    for (const { id } of own) expect((await next.get(`/bills/${id}`)).status).toBe(404)
    await bringIn([across({ customerKey: 'K-2' })])
    expect(await seenBy(former)).toEqual(ofFormer)
    expect((await seenBy(next)).bills).toEqual([
      ['new', 'open'],
      ['across', 'overdue'],
    ])
    // A day that was brought too early is corrected: what lies in between goes back.
    await bringIn([{ ...place.lines.point, userName: 'Maja Nova', customerKey: 'K-2', occupiedFrom: day(0) }])
    expect((await seenBy(former)).bills.map(([name]) => name)).toEqual(['new', 'last', 'first'])
    expect((await seenBy(next)).bills.map(([name]) => name)).toEqual(['across'])
  })

  it('are shown with all that is printed, and with the bills before and after as far as they are the customer’s', async () => {
    const lines = [
      { description: 'Vodarina', charge: 'water', quantity: '22', unit: 'm3', unitPriceEur: '0.5', netCents: 1100 },
      { description: 'Akontacija', charge: 'advance', quantity: '1', unit: 'kos', netCents: -100 },
      { description: 'Taksa', quantity: '1', unit: 'kos', netCents: 0, periodFrom: day(-90), periodTo: day(-61) },
    ].map((line) => ({ ...line, vatRatePercent: '9.5' }))
    const reading = {
      ...{ meterNumber: '46207317', meterKind: 'cold', fromDay: day(-70), fromM3: 100, toDay: day(-40), toM3: 110 },
      ...{ usedM3: 10, origin: 'estimate', reason: 'no-access' },
    }
    await bringIn([
      invoice('advance', -120, -91, { kind: 'advance' }),
      invoice('settled', -90, -61, {
        ...{ kind: 'settlement', precedingNumbers: [numberOf('advance')], lines, readings: [reading] },
        ...{ buyerName: 'Ana Nekdanja', buyerStreet: 'Polje 8', buyerTown: '1410 Zagorje ob Savi' },
      }),
      invoice('credit', -60, -59, {
        ...{ netCents: -1000, vatCents: -95, totalCents: -1095, precedingNumbers: [numberOf('settled')] },
      }),
    ])
    const { bills } = bodyOf<BillListView>(await former.get('/bills'))
    expect(bills.map(({ kind, state }) => [kind, state])).toEqual([
      ['credit-note', 'credit'],
      ['settlement', 'overdue'],
      ['advance', 'overdue'],
    ])
    const bill = bodyOf<BillView>(await former.get(`/bills/${bills[1]?.id}`))
    expect(bill).toMatchObject({
      buyer: { name: 'Ana Nekdanja', street: 'Polje 8', town: '1410 Zagorje ob Savi' },
      ...{ precedingNumbers: [numberOf('advance')], preceding: [{ id: bills[2]?.id, kind: 'advance' }] },
      following: [{ id: bills[0]?.id, kind: 'credit-note', totalCents: -1095 }],
      ...{ netCents: 1000, vatCents: 95, vat: [{ ratePercent: '9.5', baseCents: 1000, vatCents: 95 }] },
      readings: [reading],
    })
    expect(bill.lines.map(({ charge, unitPriceEur, periodTo }) => [charge, unitPriceEur, periodTo])).toEqual([
      ['water', '0.5', null],
      ['advance', null, null],
      ['other', null, day(-61)],
    ])
    const plain = bodyOf<BillView>(await former.get(`/bills/${bills[2]?.id}`))
    expect(plain.buyer).toEqual({ name: 'Ana Nekdanja', street: 'Cesta 20. julija 3', town: '' })
  })

  it('are listed by year, state and point, a page at a time', async () => {
    await bringIn([
      ...[1, 2, 3].map((index) => invoice(`n${index}`, -10 * index - 10, -10 * index)),
      invoice('old', -800, -771),
      payment('p', -5, { invoiceNumber: numberOf('n1') }),
      payment('q', -4, { invoiceNumber: numberOf('n2'), amountCents: 5 }),
    ])
    const names = async (query: string) => {
      const { bills } = bodyOf<BillListView>(await former.get(`/bills?${query}`))
      return bills.map(({ number }) => number.split('-')[0])
    }
    const year = day(-771).slice(0, 4)
    expect(await names(`year=${year}`)).toEqual(['old'])
    expect(await names('state=paid')).toEqual(['n1'])
    expect(await names(`meteringPointId=${place.id}`)).toEqual(['n1', 'n2', 'n3', 'old'])
    expect(await names(`meteringPointId=${randomUUID()}`)).toEqual([])
    const first = bodyOf<BillListView>(await former.get('/bills?limit=3'))
    expect(first.years).toContain(Number(year))
    expect([first.bills.length, await names(`limit=3&after=${first.next}`)]).toEqual([3, ['old']])
    const { payments, next: more } = bodyOf<PaymentListView>(await former.get('/payments?limit=1'))
    const rest = bodyOf<PaymentListView>(await former.get(`/payments?limit=1&after=${more}`))
    expect([...payments, ...rest.payments].map(({ amountCents }) => amountCents)).toEqual([5, 1095])
    expect(rest.next).toBeNull()
    const ofBill = bodyOf<PaymentListView>(await former.get(`/payments?billId=${payments[0]?.bill?.id}`))
    expect(ofBill.payments).toEqual(payments)
    const balance = bodyOf<BalanceView>(await former.get('/balance'))
    expect(balance).toMatchObject({ billedCents: 4380, paidCents: 1100, openCents: 3280, creditCents: 0 })
    expect(balance.meteringPoints).toMatchObject([{ meteringPointId: place.id, openCents: 3280 }])
  })
})

describe('letters', () => {
  it('tell both, the former one their last day, the new one their first', async () => {
    const slip = await changeHands(day(-2))
    await link(next, slip)
    const toNext = await waitForMail(mailUrl, next.account.email)
    expect(toNext.subject).toBe(`Odjemno mesto ${place.number} je povezano z vašim uporabniškim računom`)
    // Each portal looks once a minute.
    const toFormer = await waitForMail(mailUrl, former.account.email, 1, 3 * minute)
    expect(toFormer.subject).toBe(`Odjemno mesto ${place.number} od zdaj ni več vaše`)
    for (const [{ html, text = '' }, shown] of [
      [toNext, day(-2)],
      [toFormer, day(-3)],
    ] as const)
      for (const written of [html, text]) {
        expect(written).toContain(String(Number(shown.slice(8))))
        for (const hidden of ['Ana Nekdanja', 'Maja Nova', 'K-1', 'K-2', slip.reference])
          expect(written).not.toContain(hidden)
      }
  })

  it('tell whoever links a point that nobody used before nothing of anybody', async () => {
    const lines = newPlace()
    const slip = { ...lines.slip, customerKey: 'K-7' }
    await bringIn([{ ...lines.point, customerKey: 'K-7', occupiedFrom: day(-900) }, lines.meter, slip])
    const own = await signedInCustomer(portal)
    expect((await link(own, slip)).status).toBe(201)
    expect(await query('select letter from message where subject = $1', [own.account.subject])).toEqual([])
  })

  it('tell somebody whose time never was that there is nothing to see', async () => {
    const slip = await changeHands()
    await link(next, slip)
    await bringIn([{ ...place.lines.point, userName: 'Ana Nekdanja', customerKey: 'K-1' }])
    expect((await next.get(`/metering-points/${place.id}`)).status).toBe(404)
    expect(await page(former)).toMatchObject({ isOver: false })
    await background.tellOfEnded()
    // Letters that are sent at once may arrive in any order.
    await waitForMail(mailUrl, next.account.email, 2)
    const subjects = (await mailsTo(mailUrl, next.account.email)).map(({ subject }) => subject)
    expect(subjects).toContain(`Odjemno mesto ${place.number} ni več povezano z vašim uporabniškim računom`)
  })
})

describe('two accounts of one household', () => {
  let fellow: Customer

  beforeEach(async () => {
    fellow = await signedInCustomer(portal)
    await link(fellow, place.lines.slip)
  })

  it('know how many they are, and never who', async () => {
    expect([(await page(former)).linkedAccounts, (await page(fellow)).linkedAccounts]).toEqual([2, 2])
    const slip = await changeHands()
    await link(next, slip)
    expect([(await page(former)).linkedAccounts, (await page(next)).linkedAccounts]).toEqual([2, 1])
    await fellow.change('DELETE', `/metering-points/${place.id}`, undefined)
    expect((await page(former)).linkedAccounts).toBe(1)
  })

  it('are told when the other one corrects their reading, and not of their own corrections', async () => {
    await handIn(former, place, 120)
    await handIn(former, place, 121)
    // Nothing is corrected by saying the same.
    await handIn(fellow, place, 121)
    await handIn(former, place, 121)
    await handIn(fellow, place, 122)
    const corrected = 'Stanje vodomera, ki ste ga vnesli, je popravljeno: 122 m³'
    const mails = await waitForMailAbout(mailUrl, former.account.email, corrected)
    expect(mails.text).toContain('Vaš vnos: 121 m³')
    for (const hidden of [fellow.account.email, fellow.account.subject]) expect(mails.html).not.toContain(hidden)
    await handIn(fellow, place, 123)
    const letters = await query<{ subject: string }>(
      `select subject from message where letter = 'reading-corrected'
      and subject = any($1)`,
      [[former.account.subject, fellow.account.subject]],
    )
    expect(letters).toEqual([{ subject: former.account.subject }])
  })

  it('see each other’s readings, and neither notes nor photos', async () => {
    const note = `Cev je počila ${randomUUID()}`
    const answer = await sendReading(former, place, { valueM3: 9_000, doubtAnswer: { reason: 'other', note } })
    expect(submittedOf(answer).reading).toMatchObject({ doubtAnswer: { reason: 'other', note } })
    const [own] = (await page(former)).meters[0]?.readings ?? []
    const [others] = (await page(fellow)).meters[0]?.readings ?? []
    expect([own?.doubtAnswer?.note, others?.valueM3, others?.doubtAnswer?.note]).toEqual([note, 9_000, null])
    expect(fellow.visitor.received.join('\n')).not.toContain(note)
  })
})

describe('the utility', () => {
  let receiver: EventReceiver
  let webhookId: string

  beforeEach(async () => {
    receiver = await EventReceiver.start()
    const events = ['metering-point.linked', 'metering-point.unlinked']
    const answer = await callApi(token, '/webhooks', { method: 'POST', json: { url: receiver.url, events } })
    webhookId = (answer.body as { id: string }).id
  })
  afterEach(async () => {
    await callApi(token, `/webhooks/${webhookId}`, { method: 'DELETE' })
    await receiver.stop()
  })

  const told = () =>
    receiver.accepted
      .filter(({ data }) => data['meteringPointNumber'] === place.number)
      .map(({ type, data }) => [type.split('.')[1], data['linkedAccounts'], data['reason']])
  const links = async () => {
    const answer = await callApi(token, `/links?meteringPointNumber=${place.number}`)
    return (answer.body as { links: AccountLinkView[] }).links
  }

  it('is told of each link that ends, and why', async () => {
    const slip = await changeHands()
    await background.tellOfEnded()
    await receiver.until(() => told().length === 1)
    await link(next, slip)
    await receiver.until(() => told().length === 2)
    await next.change('DELETE', `/metering-points/${place.id}`, undefined)
    await receiver.until(() => told().length === 3)
    expect(told()).toEqual([
      ['unlinked', 0, 'occupancy-ended'],
      ['linked', 1, undefined],
      ['unlinked', 0, 'by-customer'],
    ])
  })

  it('is told of an account that goes over to the new time by the new slip', async () => {
    const slip = await changeHands()
    await link(former, slip)
    expect(await page(former)).toMatchObject({ userName: 'Maja Nova', occupiedFrom: today(), isOver: false })
    await receiver.until(() => told().length === 2)
    expect(told().map(([type, , reason]) => [type, reason])).toEqual([
      ['unlinked', 'occupancy-ended'],
      ['linked', undefined],
    ])
  })

  it('sees how many accounts a point is linked to, in whose time, and ends a link; its customer is told', async () => {
    const slip = await changeHands(day(-2))
    await link(next, slip)
    const both = await links()
    expect(both).toMatchObject([
      { meteringPointNumber: place.number, customerKey: 'K-1', occupiedFrom: null, occupiedTo: day(-3) },
      { meteringPointNumber: place.number, customerKey: 'K-2', occupiedFrom: day(-2), occupiedTo: null, endedAt: null },
    ])
    for (const { account } of [former, next])
      for (const hidden of [account.subject, account.email]) expect(JSON.stringify(both)).not.toContain(hidden)
    const linkId = both[1]?.id ?? ''
    const json = { reason: 'not-entitled' }
    expect((await callApi(token, `/links/${linkId}/end`, { method: 'POST', json })).status).toBe(204)
    expect((await next.get(`/metering-points/${place.id}`)).status).toBe(404)
    expect((await sendReading(next, place, { valueM3: 121 })).status).toBe(404)
    const ended = `Odjemno mesto ${place.number} ni več povezano z vašim uporabniškim računom`
    await waitForMailAbout(mailUrl, next.account.email, ended)
    await receiver.until(() => told().some(([, , reason]) => reason === 'by-utility'))
    const entries = await query<object>(
      `select actor, client_id, action, outcome, metering_point_id, details from audit_entry
       where action = 'endLink' and metering_point_id = $1`,
      [place.id],
    )
    expect(entries).toEqual([
      {
        ...{ actor: 'system', client_id: 'billing', action: 'endLink', outcome: 'done' },
        ...{ metering_point_id: place.id, details: { linkId, reason: 'not-entitled' } },
      },
    ])
    const again = await callApi(token, `/links/${linkId}/end`, { method: 'POST', json })
    expect(refusal(again)).toMatchObject({ status: 404, code: 'not-found' })
    expect(await links()).toHaveLength(1)
  })

  it('has staff end a link in person, who say why; nobody else who signs in to their program can', async () => {
    const scope = 'links:write-as-staff'
    const program = await createProgram({ name: 'Pult osebja', furtherScopes: [scope, 'links:write'] })
    const staff = await createStaff()
    const theirs = await staffToken(program, staff, scope)
    const json = { reason: 'moved-out' }
    const [before] = await links()
    const linkId = before?.id ?? ''
    const silent = await callApi(theirs, `/links?meteringPointNumber=${place.number}`)
    expect(silent.status).toBe(400)
    expect(silent.body).toMatchObject({ errors: [{ parameter: 'reason', code: 'required' }] })
    const seen = await callApi(theirs, `/links?meteringPointNumber=${place.number}&reason=customer-asked`)
    expect(seen.body).toMatchObject({ links: [{ id: linkId }] })

    const customers = await permitProgram(program, next.account, `readings:read-own ${scope}`)
    const refused = await callApi(accessTokenOf(customers), `/links/${linkId}/end`, { method: 'POST', json })
    expect(refusal(refused)).toMatchObject({ status: 403, code: 'scope-missing' })
    expect(await links()).toHaveLength(1)

    expect((await callApi(theirs, `/links/${linkId}/end`, { method: 'POST', json })).status).toBe(204)
    expect((await former.get(`/metering-points/${place.id}`)).status).toBe(404)
    const entries = await query<object>(
      `select actor, client_id, subject, reason, action from audit_entry where actor = 'staff' and subject = $1 order by id`,
      [staff.subject],
    )
    const by = { actor: 'staff', client_id: program.clientId, subject: staff.subject }
    expect(entries).toEqual([
      { ...by, reason: 'customer-asked', action: 'listLinks' },
      { ...by, reason: 'moved-out', action: 'endLink' },
    ])
    await program.remove()
  })

  it.each([{}, { reason: 'because' }, { reason: 'other', note: 'by phone' }])(
    'ends no link for %j, which is no reason',
    async (json) => {
      const [link] = await links()
      const answer = await callApi(token, `/links/${link?.id}/end`, { method: 'POST', json })
      expect(answer.status).toBe(422)
      expect(await links()).toHaveLength(1)
    },
  )
})
