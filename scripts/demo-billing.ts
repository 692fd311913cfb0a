import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { clientCredentials } from '../portal-client/src/client-credentials.ts'
import { createPortal, type Portal } from '../portal-client/src/client.ts'
import { exportReadings, type ExportedReading } from '../portal-client/src/exports.ts'
import { importRecords, type ImportLine } from '../portal-client/src/imports.ts'
import type { MeteringPointView } from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { sendReading } from '@moja-komunala/world/actors/readings.ts'
import { madeEslog, madePdf } from '../world/src/bills/made-pdf.ts'
import { worldFacts, type WorldFacts } from '../world/src/facts.ts'
import { dataFolder } from '../world/src/folders.ts'
import { systemErrorCode, WorldProblem } from '../world/src/problem.ts'
import { startReceiver } from './demo-billing-receiver.ts'
import { invoiceLines, monthlyLines, purposeOf, town } from './demo-billing-town.ts'
import { runUntilStopped } from './interruptible.ts'

/* A month of the billing system, played against the running sandbox. */

const usage =
  'Use "npm run demo:billing", with -- --wait 120 to hand the reading in yourself within so many seconds, and -- --quick for no pauses.'
const customerEmail = 'sarah.hribar@example.com'
const eventWithinSeconds = 20

function readArguments(): { isQuick: boolean; waitSeconds: number } {
  try {
    const { quick = false, wait = '0' } = parseArgs({
      options: { quick: { type: 'boolean' }, wait: { type: 'string' } },
    }).values
    if (!/^\d{1,4}$/.test(wait)) throw new Error(`"${wait}" is no number of seconds`)
    return { isQuick: quick, waitSeconds: Number(wait) }
  } catch (error) {
    throw new WorldProblem(`${error instanceof Error ? error.message : String(error)}. ${usage}`)
  }
}

async function readFacts(): Promise<WorldFacts> {
  const file = join(dataFolder(), 'demo.json')
  try {
    return worldFacts.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error
    throw new WorldProblem(`There is no ${file}: start the sandbox first, with "npm start", and leave it running.`)
  }
}

const { isQuick, waitSeconds } = readArguments()
let steps = 0

async function step(title: string): Promise<void> {
  if (!isQuick && steps > 0) await sleep(1_500)
  process.stdout.write(`\n${(steps += 1)}  ${title}\n`)
}

async function say(line: string): Promise<void> {
  if (!isQuick) await sleep(300)
  process.stdout.write(`   ${line}\n`)
}

async function bringIn(portal: Portal, lines: readonly ImportLine[]): Promise<void> {
  const { records, outcome } = await importRecords(portal, lines)
  for (const { record, added, changed, unchanged } of records)
    if (added + changed + unchanged > 0)
      await say(`${record.padEnd(15)} ${added} added, ${changed} changed, ${unchanged} unchanged`)
  await say(`outcome: ${outcome}`)
}

/** The document that it printed, and the invoice for programs: customers get them as they are. */
async function bringDocuments(portal: Portal, number: string): Promise<void> {
  const params = { path: { number } }
  // Bytes are a text in the types that are made of the API's document.
  const sentAs = (type: string, content: string | Uint8Array) => ({
    ...{ params, body: '', bodySerializer: () => content, headers: { 'Content-Type': type } },
  })
  const answers = [
    await portal.PUT('/invoices/{number}/document', sentAs('application/pdf', madePdf(`Racun ${number}`))),
    await portal.PUT('/invoices/{number}/electronic-invoice', sentAs('application/xml', madeEslog(number))),
  ]
  for (const { data } of answers) {
    if (!data) throw new Error(`A document of ${number} was not taken.`)
    await say(`${data.kind.padEnd(15)} ${data.bytes} bytes, SHA-256 ${data.sha256.slice(0, 16)}…`)
  }
}

async function takeOut(portal: Portal, after?: string) {
  const taken = await exportReadings(portal, after === undefined ? {} : { after })
  const readings: ExportedReading[] = []
  for await (const row of taken.rows) readings.push(row)
  return { ...taken, readings }
}

/** Links the house to the customer's account, unless it is. */
async function link(
  customer: Customer,
  house: (typeof town)[number],
  windowFirstDay: string,
): Promise<MeteringPointView> {
  const slip = { purpose: purposeOf(house, windowFirstDay), reference: house.reference }
  const answer = await customer.change('POST', '/metering-points', slip)
  if (answer.status !== 200 && answer.status !== 201) throw new Error(`Linking was answered with ${answer.status}.`)
  return JSON.parse(answer.text) as MeteringPointView
}

/** @returns whether it was taken; the window may be closed */
async function handIn(customer: Customer, point: MeteringPointView, valueM3: number): Promise<boolean> {
  const meterId = point.meters[0]?.id ?? ''
  const doubtAnswer = { reason: 'as-read' } as const
  const answer = await sendReading(customer, { id: point.id, meterId }, { valueM3, doubtAnswer })
  if (answer.status !== 201 && answer.status !== 409) throw new Error(`The reading was answered with ${answer.status}.`)
  return answer.status === 201
}

await runUntilStopped(async (onStop) => {
  const { urls, realm, clients, users } = await readFacts()
  const [house] = town
  const user = users.find(({ email }) => email === customerEmail)
  const secret = clients.find(({ id }) => id === 'billing')?.secret
  if (!house || !user || secret === undefined) throw new Error('The sandbox is another one than this demonstration’s.')

  await step('Billing signs in at Keycloak with its client credentials')
  const issuer = `${urls.keycloak}/realms/${realm}`
  const accessToken = clientCredentials({ issuer, clientId: 'billing', clientSecret: secret })
  await accessToken().catch((cause: unknown) => {
    throw new WorldProblem(`Keycloak at ${urls.keycloak} gives no token: is "npm start" still running?`, { cause })
  })
  const portal = createPortal({ portalUrl: urls.portal, accessToken })
  await say(`a token of ${issuer} for ${urls.portal}/api/v1`)

  await step('It asks to be told of what customers do')
  const receiver = await startReceiver()
  onStop(receiver.stop)
  const events = ['reading.handed-in', 'reading.corrected', 'metering-point.linked', 'metering-point.unlinked'] as const
  const description = 'npm run demo:billing'
  const made = await portal.POST('/webhooks', { body: { url: receiver.url, events: [...events], description } })
  if (!made.data) throw new Error('The webhook was not made.')
  const { id: webhookId, secret: signingSecret } = made.data
  const path = { params: { path: { webhookId } } }
  let isRemoved = false
  const removeWebhook = async (): Promise<void> => {
    if (!isRemoved) await portal.DELETE('/webhooks/{webhookId}', path)
    isRemoved = true
  }
  onStop(removeWebhook)
  receiver.trust(signingSecret)
  await portal.POST('/webhooks/{webhookId}/test', path)
  if (!(await receiver.waitFor(({ type }) => type === 'webhook.test', eventWithinSeconds)))
    throw new Error('The test event did not arrive.')
  await say(`webhook ${webhookId} at ${receiver.url}: a test event arrived, its signature is right`)

  await step('It brings in prices, metering points, meters, billed readings and payment slips')
  const { windowFirstDay } = await takeOut(portal)
  const lines = monthlyLines(windowFirstDay)
  await bringIn(portal, lines)
  await say('The same lines once more:')
  await bringIn(portal, lines)

  await step(`${house.userName}'s payment slip reaches a customer, who links the metering point`)
  const customer = await signedInCustomer(urls.portal, { ...user, subject: '' })
  const ofHouse = (event: { data: unknown }): boolean =>
    (event.data as { meteringPointNumber?: string }).meteringPointNumber === house.number
  const point = await link(customer, house, windowFirstDay)
  onStop(() => customer.change('DELETE', `/metering-points/${point.id}`, undefined))
  const linked = await receiver.waitFor(
    (event) => event.type === 'metering-point.linked' && ofHouse(event),
    eventWithinSeconds,
  )
  await say(linked ? `event ${linked.type}: ${JSON.stringify(linked.data)}` : 'it was linked already')

  await step('Billing waits for readings')
  const isReading = (event: { type: string; data: unknown }): boolean =>
    event.type.startsWith('reading.') && ofHouse(event)
  let told = undefined
  if (waitSeconds > 0) {
    await say(`Sign in at ${urls.portal} as ${user.email} (${user.password}), open ${house.number}`)
    await say(`and hand in what the meter shows: ${house.billedM3} m³ at the last bill. You have ${waitSeconds} s.`)
    told = await receiver.waitFor(isReading, waitSeconds)
  }
  if (!told) {
    const valueM3 = house.billedM3 + 11 + (new Date().getUTCSeconds() % 5)
    const isTaken = await handIn(customer, point, valueM3)
    await say(
      isTaken ? `${user.email} hands in ${valueM3} m³` : 'The reading window is closed: nothing can be handed in.',
    )
    if (isTaken) told = await receiver.waitFor(isReading, eventWithinSeconds)
  }
  if (told) await say(`event ${told.type}: ${JSON.stringify(told.data)}`)

  await step('It takes out the readings of the window')
  const first = await takeOut(portal)
  const reading = first.readings.find(({ meterId }) => meterId === house.meterId)
  await say(
    `window of ${first.windowFirstDay}, ${first.isFinal ? 'final' : 'more may come'}; readings: ${first.readings.length}`,
  )
  if (reading) await say(`${house.userName}: ${reading.valueM3} m³, reference ${reading.reference}`)

  await step('It makes the invoice, gets it paid, and brings both in')
  if (reading) {
    const bill = invoiceLines(house, reading.valueM3, windowFirstDay)
    await say(`${bill.m3} m³ since the last bill: ${(bill.totalCents / 100).toFixed(2)} €`)
    await bringIn(portal, bill.lines)
    await bringDocuments(portal, bill.number)
  } else await say('Nothing was handed in: nothing to bill.')

  await step('It asks again for what is new since then')
  const second = await takeOut(portal, first.nextCursor)
  await say(second.readings.length === 0 ? 'nothing new' : `${second.readings.length} new readings`)

  await step('The customer moves out, and billing cleans up')
  await customer.change('DELETE', `/metering-points/${point.id}`, undefined)
  const unlinked = await receiver.waitFor(
    (event) => event.type === 'metering-point.unlinked' && ofHouse(event),
    eventWithinSeconds,
  )
  if (unlinked) await say(`event ${unlinked.type}: ${JSON.stringify(unlinked.data)}`)
  await removeWebhook()
  await say('the webhook is removed')
  await receiver.stop()
  process.stdout.write(
    `\nDone; events: ${receiver.count()}, readings taken out: ${first.readings.length + second.readings.length}. What billing may do is described at ${urls.portal}/api/v1/docs\n`,
  )
  process.exit(0)
})
