import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { createLog } from '../../log.ts'
import type { DeliveryReport } from '../delivery-report.ts'
import { BounceAddresses } from './bounce-addresses.ts'
import { BounceIntake } from './bounce-intake.ts'

/* What may be handed in where bounces come in, and what not: spoken to by hand. */

const addresses = new BounceAddresses('odboji@portal.example', { sessionSecret: 'x'.repeat(32) })
let intake: BounceIntake
let port: number
let taken: DeliveryReport[]
let isAway: boolean

const start = async (networks: readonly string[]) => {
  intake = new BounceIntake({
    settings: { address: 'odboji@portal.example', listen: { host: '127.0.0.1', port: 0 }, networks },
    addresses,
    takeReport: (report) => {
      if (isAway) return Promise.reject(new Error('The database is away.'))
      taken.push(report)
      return Promise.resolve()
    },
    log: createLog('silent'),
  })
  port = await intake.start()
}

beforeEach(async () => {
  ;[taken, isAway] = [[], false]
  await start(['127.0.0.0/8'])
})
afterEach(() => intake.stop())

/** Says line after line, each once the one before is answered. @returns the last line of each answer, the greeting first */
async function say(...lines: readonly string[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1')
  const answers: string[] = []
  const left = [...lines]
  for await (const line of createInterface(socket)) {
    if (/^\d{3}-/.test(line)) continue
    answers.push(line)
    const next = left.shift()
    if (next === undefined) break
    socket.write(`${next}\r\n`)
  }
  socket.destroy()
  return answers
}

const own = () => addresses.of(randomUUID())
const to = (address: string) => ['EHLO posta.example', 'MAIL FROM:<>', `RCPT TO:<${address}>`]
const mail = (text: string) => ['DATA', `${text}\r\n.`]
const codes = (answers: readonly string[]) => answers.map((answer) => answer.slice(0, 3))

describe('where bounces come in', () => {
  it('whatever is for an address of the portal’s own is acknowledged once it is stored', async () => {
    const id = randomUUID()
    const answers = await say(...to(addresses.of(id)), ...mail('Subject: Nisem v službi\r\n\r\nDo petka.'), 'QUIT')
    expect(codes(answers)).toEqual(['220', '250', '250', '250', '354', '250', '221'])
    expect(taken).toEqual([expect.objectContaining({ message: { id }, became: 'unknown' })])
  })

  it.each([
    ['the bare address', () => 'odboji@portal.example'],
    ['a forged mark', () => own().replace(/-.{16}@/, '-0123456789abcdef@')],
    ['another message', () => own().replace(/\+.{8}/, '+00000000')],
    ['somebody else', () => 'ana@posta.example'],
    ['the postmaster', () => 'postmaster@portal.example'],
  ])('%s is refused before anything of the mail comes', async (_, address) => {
    expect(codes(await say(...to(address()), 'DATA'))).toEqual(['220', '250', '250', '550', '503'])
    expect(taken).toEqual([])
  })

  it('what cannot be stored stays with the mail server', async () => {
    isAway = true
    expect((await say(...to(own()), ...mail('\r\n'))).at(-1)).toBe('451 4.3.0 It cannot be stored just now')
  })

  it('a second recipient comes in another mail', async () => {
    expect((await say(...to(own()), `RCPT TO:<${own()}>`)).at(-1)).toMatch(/^452 4\.5\.3 /)
  })

  it('what is larger than any report is refused, said so before or not', async () => {
    const large = 'x'.repeat(998)
    const body = `${large}\r\n`.repeat(1_100)
    expect((await say('EHLO posta.example', 'MAIL FROM:<> SIZE=2000000')).at(-1)).toMatch(/^552/)
    expect((await say(...to(own()), ...mail(body))).at(-1)).toMatch(/^552 5\.3\.4/)
    expect(taken).toEqual([])
  })

  it('nobody signs in, and nothing is asked about addresses', async () => {
    const answers = await say('EHLO posta.example', 'AUTH PLAIN', 'VRFY ana', 'EXPN vsi', 'STARTTLS')
    expect(codes(answers.slice(2))).not.toContain('250')
    expect(codes(answers.slice(2))).not.toContain('220')
  })

  it('whoever comes from another network is turned away at once', async () => {
    await intake.stop()
    await start(['192.0.2.0/24', '::1/128'])
    expect((await say('EHLO posta.example'))[0]).toMatch(/^554 5\.7\.1/)
  })

  it('no more than twenty are there at a time', async () => {
    const sockets = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'))
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('data', resolve))))
    try {
      expect(codes(await say('EHLO posta.example'))[0]).toBe('421')
    } finally {
      for (const socket of sockets) socket.destroy()
    }
  })
})
