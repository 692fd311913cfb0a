import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Kannel } from '@moja-komunala/world/actors/kannel.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import express from 'express'
import { createLog } from '../../../log.ts'
import type { DeliveryReport } from '../../delivery-report.ts'
import { partsOf } from '../gsm.ts'
import { SmsGateways } from '../sms-gateways.ts'
import { readGateway } from '../sms-settings.ts'
import { smsReportRoutes } from './sms-report.routes.ts'

/* A gateway by HTTP that nobody here wrote, described word for word as docs/operating.md does. */

const password = 'geslo&%2f+'
let kannel: Kannel
let portal: Server
let gateways: SmsGateways
let reports: DeliveryReport[]
let asked: number
let isStoring: boolean

beforeEach(async () => {
  ;[reports, asked, isStoring] = [[], 0, true]
  kannel = await Kannel.start(password)
  portal = createServer()
  portal.listen(0, '127.0.0.1')
  await once(portal, 'listening')
  gateways = await connect(password)
})
afterEach(async () => {
  await gateways.close()
  portal.closeAllConnections()
  portal.close()
  await kannel.stop()
})

async function connect(secret: string): Promise<SmsGateways> {
  const manual = await readFile(new URL('../../../../../../docs/operating.md', import.meta.url), 'utf8')
  const [, example = ''] = /```json\n(\{\n {2}"name": "kannel".+?)```/s.exec(manual) ?? []
  const described = readGateway(example.replace('kannel.example:13013', kannel.host), secret)
  const settings = { gateways: [described], sender: 'Komunala', keepsCarons: true, reportToken: 't'.repeat(32) }
  const takeReport = async (report: DeliveryReport): Promise<void> => {
    asked += 1
    if (!isStoring) throw new Error('the database is away')
    await Promise.resolve(reports.push(report))
  }
  const portalUrl = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
  portal.removeAllListeners('request').on('request', express().use(smsReportRoutes(settings, takeReport)))
  return new SmsGateways({ settings, portalUrl, clock: () => new Date(), log: createLog('silent'), takeReport })
}

const smsOf = (text: string) => ({ ...{ id: randomUUID(), to: '+38641234567', text, isUrgent: false } })

describe('Kannel, connected as the operators’ manual says', () => {
  it.each([
    ['in letters of GSM', 'Odcitajte stevec @ € [x] 100 %_+& do 2. 12. https://moja.example/o/a?b=c'],
    ['with carons', 'Odčitajte števec do 2. 12. & ž'],
    ['of several parts', 'Od 8.00 do 14.00 bo voda zaprta. '.repeat(9).trim()],
    [
      'of several parts, with carons',
      'Od 8.00 do 14.00 bo zaradi zamenjave ventila zaprta voda na Cesti češenj. '.repeat(3).trim(),
    ],
  ])('takes a text %s as it is and in as many SMS as were counted, and tells that it arrived', async (_what, text) => {
    const sms = smsOf(text)
    const { parts } = partsOf(text)
    expect(await gateways.handOver(sms)).toMatchObject({ outcome: 'handed-over', gateway: 'kannel', parts })
    await until('all of it arrives', async () => (await kannel.taken()).length >= parts)
    const taken = await kannel.taken()
    expect(taken).toHaveLength(parts)
    expect(taken.map((part) => part.text).join('')).toBe(text)
    expect(new Set(taken.map(({ from, to }) => `${from} ${to}`))).toEqual(new Set([`Komunala ${sms.to}`]))
    await until('it tells so', () => reports.length > 0)
    expect(reports[0]).toMatchObject({ message: { id: sms.id }, became: 'delivered', raw: 'state=1' })
  })

  it('tells again what couldn’t be stored, until it is, and then no more', async () => {
    isStoring = false
    const sms = smsOf('Odčitajte števec.')
    await gateways.handOver(sms)
    await until('it has told it twice', () => asked >= 2)
    isStoring = true
    await until('it is stored', () => reports.length > 0)
    const last = smsOf('In še enkrat.')
    await gateways.handOver(last)
    await until('a later one is told', () => reports.some(({ message }) => 'id' in message && message.id === last.id))
    expect(reports.map(({ message }) => ('id' in message ? message.id : ''))).toEqual([sms.id, last.id])
  })

  it('that doesn’t know the password takes nothing, and the message isn’t given up', async () => {
    const strangers = await connect('drugo')
    expect(await strangers.handOver(smsOf('Odčitajte števec.'))).toMatchObject({
      outcome: 'failed',
      answer: { code: 403, text: 'Authorization failed for sendsms' },
    })
    await strangers.close()
    expect(await kannel.taken()).toEqual([])
  })
})
