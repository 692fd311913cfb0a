import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { DeliveryReport } from '../../delivery-report.ts'
import { readGateway } from '../sms-settings.ts'
import { smsReportRoutes } from './sms-report.routes.ts'

const token = 'g'.repeat(40)
const id = '0b6c1d5e-0d5e-4c55-9a5e-1f2f3a4b5c6d'
const request = { url: 'https://sms.example', text: '{text}' }
const providers = [
  {
    ...{ name: 'json', request },
    reports: {
      ...{ list: 'results', id: 'messageId', ownId: 'reference', state: 'status.name', error: 'error.id' },
      ...{ states: { DELIVERED: 'delivered', UNDELIVERABLE: 'bounced' }, deadNumbers: ['5'] },
    },
  },
  {
    ...{ name: 'kannel', request },
    reports: { ownId: 'id', state: 'state', states: { 1: 'delivered', 8: 'delayed' } },
  },
  { name: 'silent', request },
]

let server: Server
let url: string
let taken: DeliveryReport[]
let isStoring: boolean

beforeEach(async () => {
  taken = []
  isStoring = true
  const routes = smsReportRoutes(
    {
      gateways: providers.map((each) => readGateway(JSON.stringify(each), undefined)),
      ...{ sender: 'Komunala', keepsCarons: false, reportToken: token },
    },
    async (report) => {
      if (!isStoring) throw new Error('the database is away')
      await Promise.resolve(taken.push(report))
    },
  )
  server = createServer(express().use(routes))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms-reports`
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

const post = (path: string, body: object) =>
  fetch(`${url}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('what a gateway by HTTP tells', () => {
  const results = [
    { messageId: 'a1', to: '38641234567', status: { name: 'DELIVERED' }, error: { id: 0 } },
    { messageId: 'a2', reference: id, status: { name: 'UNDELIVERABLE' }, error: { id: 5 } },
    { messageId: 'a3', status: { name: 'PENDING' } },
    { nothing: 'of use' },
  ]

  it('is taken as its operator describes it, several at once, without the number', async () => {
    const answer = await post(`json?token=${token}`, { results })
    expect(answer.status).toBe(200)
    expect(taken).toEqual([
      {
        ...{ message: { gateway: 'json', gatewayId: 'a1' }, became: 'delivered', isAboutTarget: false, code: '0' },
        raw: 'state=DELIVERED error=0',
      },
      {
        ...{ message: { id }, became: 'bounced', isAboutTarget: true, code: '5', raw: 'state=UNDELIVERABLE error=5' },
      },
      {
        ...{ message: { gateway: 'json', gatewayId: 'a3' }, became: 'unknown', isAboutTarget: false },
        raw: 'state=PENDING',
      },
    ])
  })

  it('may say a state that objects of this language have by themselves, and means nothing by it', async () => {
    for (const state of ['constructor', '__proto__'])
      expect((await fetch(`${url}/kannel?token=${token}&state=${state}&id=${id}`)).status).toBe(200)
    expect(taken.map(({ became }) => became)).toEqual(['unknown', 'unknown'])
  })

  it('may come by GET', async () => {
    expect((await fetch(`${url}/kannel?token=${token}&state=1&id=${id}`)).status).toBe(200)
    expect(taken).toEqual([expect.objectContaining({ message: { id }, became: 'delivered' })])
  })

  it.each([
    ['no token', 'json'],
    ['another token', `json?token=${'h'.repeat(40)}`],
    ['two tokens', `json?token=${token}&token=${token}`],
    ['a gateway that there isn’t', `other?token=${token}`],
    ['one that tells nothing', `silent?token=${token}`],
  ])('is heard by nobody with %s', async (_what, path) => {
    expect((await post(path, { results })).status).toBe(404)
    expect(taken).toEqual([])
  })

  it('isn’t acknowledged before it is stored', async () => {
    isStoring = false
    expect((await post(`json?token=${token}`, { results })).status).toBe(500)
  })
})
