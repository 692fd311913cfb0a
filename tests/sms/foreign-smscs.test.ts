import { afterEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { answerTo, command, status } from '@moja-komunala/portal-server/platform/messages/sms/smpp/pdu.ts'
import type { SmsHandOver } from '@moja-komunala/portal-server/platform/messages/sms/sms-gateway.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { CountingLine } from './counting-line.ts'
import { ForeignSmsc, type Kind, type Orders } from './foreign-smsc.ts'
import { countByNumber, createSender, handOverAll, messagesTo, urlOf, type Sender } from './sending.ts'

/* The portal's SMPP, against SMSCs that nobody here wrote: docs/decisions/0081-sms.md */

const kinds: readonly Kind[] = ['smpp34', 'jsmpp', 'ch-smpp']
const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

async function startSmsc(kind: Kind, orders?: Orders): Promise<ForeignSmsc> {
  const smsc = new ForeignSmsc(kind, await freePort(), orders)
  stops.push(() => smsc.kill())
  await smsc.start()
  return smsc
}

async function startLine(smsc: ForeignSmsc): Promise<{ line: CountingLine; port: number }> {
  const line = new CountingLine(smsc.port)
  stops.push(() => line.close())
  return { line, port: await line.listen() }
}

function startSender(...urls: readonly string[]): Sender {
  const sender = createSender(urls)
  stops.push(() => sender.gateways.close())
  return sender
}

/** What it has answered it has said before; its words may come later than its answers. */
async function untilHeard(smsc: ForeignSmsc, ended: Iterable<SmsHandOver>): Promise<void> {
  const ids = [...ended].flatMap(({ gatewayId }) => gatewayId ?? [])
  await until('all that it took is heard of', () => {
    const heard = new Set(smsc.taken.map(({ id }) => id))
    return ids.every((id) => heard.has(id))
  })
}

const numbersOf = (smsc: ForeignSmsc): string[] => smsc.taken.map(({ to }) => to)
const quick = { answerSeconds: 2, connectSeconds: 2, enquireSeconds: 1 }

describe.each(kinds)('an SMSC by %s', (kind) => {
  it('takes each message once, at the operator’s rate and within the window, and its receipts are acknowledged', async () => {
    const count = Number(process.env['SMS_COUNT'] ?? 1_000)
    const rate = Number(process.env['SMS_RATE'] ?? 250)
    const smsc = await startSmsc(kind)
    const { line, port } = await startLine(smsc)
    const sender = startSender(urlOf(port, { rate, window: 10 }))
    const messages = messagesTo(count)
    const used = process.cpuUsage()
    const ended = await handOverAll(sender, messages)
    const { user, system } = process.cpuUsage(used)
    await untilHeard(smsc, ended.values())
    expect(new Set([...ended.values()].map(({ outcome }) => outcome))).toEqual(new Set(['handed-over']))
    expect(new Set(countByNumber(numbersOf(smsc)).values())).toEqual(new Set([1]))
    expect(smsc.taken).toHaveLength(count)
    await until('every receipt is in', () => sender.reports.length >= count && smsc.told.size >= count)
    const given = [...ended.values()].map(({ gatewayId }) => gatewayId)
    const reported = sender.reports.map(({ message }) => ('gatewayId' in message ? message.gatewayId : ''))
    expect(reported.toSorted()).toEqual(given.toSorted())
    expect(new Set(sender.reports.map(({ became }) => became))).toEqual(new Set(['delivered']))

    const submitted = line.passed.filter(({ command: id }) => id === command.submitSm).map(({ at }) => at)
    const seconds = ((submitted.at(-1) ?? 0) - (submitted[0] ?? 0)) / 1_000
    const kept = (count - 1) / seconds
    // Slower is a matter of the machine.
    expect(kept).toBeLessThan(rate * 1.05)
    expect(mostUnderWay(line)).toBeLessThanOrEqual(10)
    if (process.env['SMS_COUNT'] !== undefined)
      console.log(`${kind}: ${count} at ${kept.toFixed(1)}/s of ${rate}, ${((user + system) / 1e6).toFixed(1)} CPU-s`)
  })

  it('gets words of the sender, letters outside GSM 03.38, and long texts in parts, octet by octet', async () => {
    const smsc = await startSmsc(kind)
    const sender = startSender(urlOf(smsc.port))
    const send = (text: string) =>
      sender.gateways.handOver({ id: randomUUID(), to: '+38641234567', text, isUrgent: false })

    await send('Števec {na} 20 €')
    await send('Вода ✓')
    expect(await send('a'.repeat(161))).toMatchObject({ outcome: 'handed-over', parts: 2 })

    await until('all are taken', () => smsc.taken.length === 4)
    const [gsm, ucs, one, two] = smsc.taken
    expect(gsm).toMatchObject({ to: '38641234567', sender: 'Komunala', senderType: 5, coding: 0, esmClass: 0 })
    expect(gsm?.octets).toBe('537465766563201b286e611b292032301b65'.replace('32301b65', '3230201b65'))
    expect(ucs).toMatchObject({ coding: 8, esmClass: 0, octets: '041204 3e04340430 00202713'.replaceAll(' ', '') })
    const reference = one?.octets.slice(6, 8)
    expect(one).toMatchObject({ esmClass: 0x40, octets: `050003${reference}0201${'61'.repeat(153)}` })
    expect(two).toMatchObject({ esmClass: 0x40, octets: `050003${reference}0202${'61'.repeat(8)}` })
  })

  it.each(['sar', 'payload'])('gets long texts by %s where the operator wants them so', async (parts) => {
    const smsc = await startSmsc(kind)
    const sender = startSender(urlOf(smsc.port, { parts }))
    const text = 'b'.repeat(161)
    const handOver = await sender.gateways.handOver({ id: randomUUID(), to: '+38641234567', text, isUrgent: false })
    await untilHeard(smsc, [handOver])
    if (parts === 'payload') {
      expect(smsc.taken).toEqual([
        expect.objectContaining({ octets: '', options: { [0x0424]: '62'.repeat(161) }, esmClass: 0 }),
      ])
      return
    }
    const [one, two] = smsc.taken
    const reference = one?.options[0x020c]
    expect(one).toMatchObject({ octets: '62'.repeat(153), options: { [0x020e]: '02', [0x020f]: '01' } })
    expect(two).toMatchObject({ octets: '62'.repeat(8), options: { [0x020c]: reference, [0x020f]: '02' } })
  })

  it('answers enquiries, and the connection stays while nothing is sent', async () => {
    const smsc = await startSmsc(kind)
    const { line, port } = await startLine(smsc)
    const sender = startSender(urlOf(port, { enquireSeconds: 1 }))
    sender.gateways.start()
    const answers = () => line.passed.filter((pdu) => !pdu.isOurs && pdu.command === answerTo(command.enquireLink))
    await until('several enquiries are answered', () => answers().length > 3)
    expect(new Set(line.passed.map(({ connection }) => connection))).toEqual(new Set([1]))
  })

  it('answers late and in another order, and nothing is sent twice', async () => {
    const smsc = await startSmsc(kind, { lateMs: 120 })
    const sender = startSender(urlOf(smsc.port, { rate: 200, window: 10 }))
    const messages = messagesTo(150)
    const ended = await handOverAll(sender, messages)
    await untilHeard(smsc, ended.values())
    const idOf = new Map(smsc.taken.map(({ to, id }) => [`+${to}`, id]))
    expect(messages.map(({ id }) => ended.get(id)?.gatewayId)).toEqual(messages.map(({ to }) => idOf.get(to)))
    expect(smsc.taken).toHaveLength(messages.length)
  })

  it('throttles, and gets each message once nevertheless', async () => {
    const smsc = await startSmsc(kind, { limit: 20 })
    const sender = startSender(urlOf(smsc.port, { rate: 60, window: 10 }))
    const ended = await handOverAll(sender, messagesTo(80))
    await untilHeard(smsc, ended.values())
    expect(smsc.throttled.length).toBeGreaterThan(0)
    expect(new Set([...ended.values()].map(({ outcome }) => outcome))).toEqual(new Set(['handed-over']))
    expect([...countByNumber(numbersOf(smsc)).values()]).toEqual(Array.from({ length: 80 }, () => 1))
  })

  it('that says nothing for a while gets each message twice at most, and none is missing', async () => {
    const smsc = await startSmsc(kind)
    const { line, port } = await startLine(smsc)
    const sender = startSender(urlOf(port, { ...quick, rate: 100, window: 10 }))
    const messages = messagesTo(200)
    const ended = handOverAll(sender, messages)
    await until('some are taken', () => smsc.taken.length > 50)
    smsc.freeze()
    const frozenAt = line.passed.length
    // Answers are missing, and nobody answers the next bind either.
    await until('another connection is tried', () => countBinds(line) >= 3)
    smsc.thaw()
    const outcomes = [...(await ended).values()]
    await untilHeard(smsc, outcomes)

    expect(outcomes.every(({ outcome }) => outcome === 'handed-over')).toBe(true)
    const counts = countByNumber(numbersOf(smsc))
    expect(counts.size).toBe(messages.length)
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(2)
    // Those of the window, and nothing beyond.
    expect([...counts.values()].filter((count) => count > 1).length).toBeLessThanOrEqual(10)
    expectEnquiryFirst(line)
    expect(line.passed.length).toBeGreaterThan(frozenAt)
  })

  it('that is killed and comes again gets what it may have lost once more, and none is missing', async () => {
    const smsc = await startSmsc(kind, { lateMs: 60 })
    const { line, port } = await startLine(smsc)
    const sender = startSender(urlOf(port, { ...quick, rate: 100, window: 10 }))
    const messages = messagesTo(200)
    const ended = handOverAll(sender, messages)
    await until('some are taken', () => smsc.taken.length > 50)
    await smsc.kill()
    await smsc.start()
    const outcomes = [...(await ended).values()]
    await untilHeard(smsc, outcomes)
    expect(outcomes.every(({ outcome }) => outcome === 'handed-over')).toBe(true)
    const counts = countByNumber(numbersOf(smsc))
    expect(counts.size).toBe(messages.length)
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(2)
    expect([...counts.values()].filter((count) => count > 1).length).toBeLessThanOrEqual(10)
    expectEnquiryFirst(line)
  })
})

describe.each(['smpp34', 'ch-smpp'] as const)('an SMSC by %s that loses answers', (kind) => {
  it('gets those messages once more, over a fresh connection that has answered an enquiry, and the others once', async () => {
    const smsc = await startSmsc(kind, { lose: 40 })
    const { line, port } = await startLine(smsc)
    const sender = startSender(urlOf(port, { ...quick, rate: 200, window: 10 }))
    const messages = messagesTo(150)
    const outcomes = [...(await handOverAll(sender, messages)).values()]
    await untilHeard(smsc, outcomes)
    expect(outcomes.every(({ outcome }) => outcome === 'handed-over')).toBe(true)
    const lost = Math.floor(smsc.taken.length / 40)
    expect(lost).toBeGreaterThan(0)
    expect(smsc.taken).toHaveLength(messages.length + lost)
    const counts = [...countByNumber(numbersOf(smsc)).values()]
    expect(counts.filter((count) => count === 2)).toHaveLength(lost)
    expect(Math.max(...counts)).toBe(2)
    expectEnquiryFirst(line)
  })

  it('all of them, is sent each message twice, and never by the other gateway', async () => {
    const smsc = await startSmsc(kind, { lose: 1 })
    const other = await startSmsc('smpp34')
    const sender = startSender(
      urlOf(smsc.port, { ...quick, answerSeconds: 1, name: 'first' }),
      urlOf(other.port, { name: 'second' }),
    )
    const ended = await handOverAll(sender, messagesTo(5))
    expect([...ended.values()].map(({ outcome, isTooOften }) => [outcome, isTooOften])).toEqual(
      Array.from({ length: 5 }, () => ['unknown', true]),
    )
    await until('each was sent twice', () => smsc.taken.length >= 10)
    expect([...countByNumber(numbersOf(smsc)).values()]).toEqual([2, 2, 2, 2, 2])
    expect(other.taken).toEqual([])
  })
})

describe.each(['jsmpp', 'ch-smpp'] as const)('an SMSC by %s', (kind) => {
  it('refuses a wrong password, and the second gateway takes over', async () => {
    const smsc = await startSmsc(kind)
    const second = await startSmsc('smpp34')
    const { line, port } = await startLine(smsc)
    const wrong = urlOf(port, { name: 'first' }).replace('geslo', 'napak')
    const sender = startSender(wrong, urlOf(second.port, { name: 'second' }))
    const ended = await handOverAll(sender, messagesTo(20))
    expect(new Set([...ended.values()].map(({ gateway }) => gateway))).toEqual(new Set(['second']))
    await untilHeard(second, ended.values())
    expect(second.taken).toHaveLength(20)
    const answer = line.passed.find((pdu) => !pdu.isOurs)
    expect(answer).toMatchObject({ command: answerTo(command.bindTransceiver), status: 0x0e })
  })
})

describe('an SMSC by jsmpp that enquires itself', () => {
  it('is answered, twice before it would end a mute connection, and the connection stays', async () => {
    const smsc = await startSmsc('jsmpp')
    const { line, port } = await startLine(smsc)
    const sender = startSender(urlOf(port, { enquireSeconds: 300 }))
    sender.gateways.start()
    const answers = () => line.passed.filter((pdu) => pdu.isOurs && pdu.command === answerTo(command.enquireLink))
    await until('its enquiries are answered', () => answers().length > 2)
    expect(new Set(line.passed.map(({ connection }) => connection))).toEqual(new Set([1]))
  })
})

describe.each(['smpp34', 'ch-smpp'] as const)('a receipt of an SMSC by %s', (kind) => {
  it('isn’t acknowledged where it could not be stored', async () => {
    const smsc = await startSmsc(kind)
    let stored = 0
    const sender = createSender([urlOf(smsc.port)], () => {
      stored += 1
      return stored === 1 ? Promise.reject(new Error('the database is away')) : Promise.resolve()
    })
    stops.push(() => sender.gateways.close())
    const [one, two] = messagesTo(2)
    if (!one || !two) throw new Error('two messages')
    const { gatewayId } = await sender.gateways.handOver(one)
    await until('it is refused', () => smsc.untold.has(gatewayId ?? ''))
    const next = await sender.gateways.handOver(two)
    await until('the next one is taken', () => smsc.told.has(next.gatewayId ?? ''))
    expect(smsc.told.has(gatewayId ?? '')).toBe(false)
  })
})

describe('what is urgent', () => {
  it('overtakes everything that waits', async () => {
    const smsc = await startSmsc('smpp34')
    const sender = startSender(urlOf(smsc.port, { rate: 20, window: 5 }))
    const waiting = messagesTo(60).map((sms) => sender.gateways.handOver(sms))
    await until('the first ones are out', () => smsc.taken.length >= 3)
    const before = smsc.taken.length
    const urgent = { id: randomUUID(), to: '+38641999999', text: 'Prekuhajte vodo!', isUrgent: true }
    await untilHeard(smsc, [await sender.gateways.handOver(urgent)])
    const place = numbersOf(smsc).indexOf('38641999999')
    // Those that were under way when it came, and no more.
    expect(place).toBeLessThanOrEqual(before + 5)
    await sender.gateways.close()
    const ended = await Promise.all(waiting)
    await untilHeard(smsc, ended)
    const outcomes = ended.map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'handed-over')).toHaveLength(smsc.taken.length - 1)
    expect(outcomes.filter((outcome) => outcome === 'failed').length).toBeGreaterThan(0)
  })
})

/** How many submissions were unanswered at once, at most. */
function mostUnderWay({ passed }: CountingLine): number {
  let underWay = 0
  let most = 0
  for (const { command: id } of passed) {
    if (id === command.submitSm) underWay += 1
    if (id === answerTo(command.submitSm)) underWay -= 1
    most = Math.max(most, underWay)
  }
  return most
}

const countBinds = ({ passed }: CountingLine): number =>
  passed.filter(({ command: id }) => id === command.bindTransceiver).length

/** On each connection: bound, enquired and answered, and only then the first message. */
function expectEnquiryFirst({ passed }: CountingLine): void {
  const connections = new Set(passed.map(({ connection }) => connection))
  for (const each of connections) {
    const own = passed.filter(({ connection }) => connection === each)
    const firstMessage = own.findIndex(({ command: id }) => id === command.submitSm)
    if (firstMessage === -1) continue
    const before = own.slice(0, firstMessage)
    const isAnswered = (id: number) =>
      before.some((pdu) => !pdu.isOurs && pdu.command === id && pdu.status === status.ok)
    expect([isAnswered(answerTo(command.bindTransceiver)), isAnswered(answerTo(command.enquireLink))]).toEqual([
      true,
      true,
    ])
  }
  // And nothing more over a connection once an answer was missing: those that come after it, come on another one.
  expect(connections.size).toBeGreaterThan(1)
}
