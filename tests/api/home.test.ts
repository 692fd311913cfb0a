import { beforeEach, describe, expect, it } from '@jest/globals'
import type { HomeView } from '@moja-komunala/portal-server/features/home/home.schema.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, linkDirectly, query } from '@moja-komunala/world/actors/metering-points.ts'
import { sendReading } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createReadPoint, type ReadPoint } from '../support/read-points.ts'
import { askAboutUse, issueBill, payIn } from '../support/to-do.ts'
import { openWindow, today } from '../support/window.ts'

/* What there is to do at all points of an account, in one answer. */

const { portal } = getWorld().facts.urls
let customer: Customer
let point: ReadPoint

beforeEach(async () => {
  customer = await signedInCustomer(portal)
  point = await createReadPoint(customer.account.subject, [
    { kind: 'cold', lastM3: 1_409, months: 30 },
    { kind: 'hot', lastM3: 612, months: 30, monthlyM3: 6 },
  ])
})

const home = async (who = customer) => bodyOf<HomeView>(await who.get('/home'))
const atPoint = async (who = customer) =>
  (await home(who)).meteringPoints.find(({ id }: { readonly id: string }) => id === point.id)

describe('home', () => {
  it('says until when the window is open, what is in, and what is missing', async () => {
    const { firstDay, lastDay } = openWindow()
    expect((await home()).readingWindow).toMatchObject({ isOpen: true, firstDay, lastDay })
    expect(await atPoint()).toMatchObject({ metersToRead: 2, metersHandedIn: 0, handedIn: [] })
    const [, hot = ''] = point.meterIds
    for (const valueM3 of [617, 618]) await sendReading(customer, { id: point.id, meterId: hot }, { valueM3 })
    expect(await atPoint()).toMatchObject({
      metersHandedIn: 1,
      handedIn: [{ meterId: hot, kind: 'hot', valueM3: 618 }],
    })
  })

  it('has the months that the page of consumption has, with what was just handed in', async () => {
    type Months = { readonly together: readonly { readonly litres: number | null }[] }
    const asked = async () =>
      bodyOf<Months>(await customer.get(`/metering-points/${point.id}/consumption`)).together.slice(-13)
    expect((await atPoint())?.consumption?.litres).toEqual((await asked()).map(({ litres }) => litres))
    expect((await atPoint())?.consumption?.lastWhole).toMatchObject({ litres: 18_000, isEstimated: false })
    const before = (await asked()).at(-1)?.litres
    for (const [at, valueM3] of [1_421, 618].entries())
      await sendReading(customer, { id: point.id, meterId: point.meterIds[at] ?? '' }, { valueM3 })
    expect((await asked()).at(-1)?.litres).not.toBe(before)
    expect((await atPoint())?.consumption?.litres).toEqual((await asked()).map(({ litres }) => litres))
  })

  it('has the bills that are open, the one that is due first before the others, and what lies there unused', async () => {
    const due = await issueBill(point, { dueInDays: 10, totalCents: 4520 })
    const overdue = await issueBill(point, { dueInDays: -3, totalCents: 3980 })
    const partPaid = await issueBill(point, { dueInDays: 0, totalCents: 1000, paidCents: 400 })
    await issueBill(point, { dueInDays: -40, totalCents: 2000, paidCents: 2050 })
    await issueBill(point, { dueInDays: -20, totalCents: -700 })
    const cancelled = await issueBill(point, { dueInDays: -10, totalCents: 9999 })
    await query('update invoice set cancelled_on = issued_on where id = $1', [cancelled])
    await payIn(point, 300)
    expect(await atPoint()).toMatchObject({
      openBills: [
        { id: overdue, state: 'overdue', openCents: 3980, dueOn: addDays(today(), -3) },
        { id: partPaid, state: 'part-paid', openCents: 600, dueOn: today() },
        { id: due, state: 'open', openCents: 4520 },
      ],
      creditCents: 50 + 700 + 300,
    })
    const balance = bodyOf<{ readonly creditCents: number }>(await customer.get('/balance'))
    expect(balance.creditCents).toBe(1050)
  })

  it('has what is asked until it is answered, or no longer so', async () => {
    const asked = await askAboutUse(point)
    expect((await atPoint())?.unusualUse).toMatchObject([{ id: asked, kind: 'cold', extraM3: 13 }])
    await query('update unusual_use set withdrawn_at = portal_now() where id = $1', [asked])
    expect((await atPoint())?.unusualUse).toEqual([])
    await query('update unusual_use set withdrawn_at = null where id = $1', [asked])
    await customer.change('PUT', `/metering-points/${point.id}/unusual-use/${asked}/answer`, { reason: 'guests' })
    expect((await atPoint())?.unusualUse).toEqual([])
  })

  it('is of one’s own points alone, each by one’s own name; a household shares what there is to do', async () => {
    await issueBill(point, { dueInDays: 10, totalCents: 4520 })
    const stranger = await signedInCustomer(portal)
    const own = await createMeteringPoint(stranger.account.subject)
    expect((await home(stranger)).meteringPoints.map(({ id }) => id)).toEqual([own.id])
    await customer.change('PATCH', `/metering-points/${point.id}`, { name: 'Babica' })
    await linkDirectly(stranger.account.subject, point.id)
    expect((await atPoint())?.name).toBe('Babica')
    expect(await atPoint(stranger)).toMatchObject({ name: null, openBills: [{ openCents: 4520 }] })
  })

  it('of a point without meters and bills says that there is nothing', async () => {
    const someone = await signedInCustomer(portal)
    await createReadPoint(someone.account.subject, [])
    expect((await home(someone)).meteringPoints).toMatchObject([
      { metersToRead: 0, consumption: null, openBills: [], creditCents: 0, unusualUse: [] },
    ])
  })

  it('of nobody’s account is nothing', async () => {
    const someone = await signedInCustomer(portal)
    expect(await home(someone)).toMatchObject({ meteringPoints: [], next: null })
  })
})
