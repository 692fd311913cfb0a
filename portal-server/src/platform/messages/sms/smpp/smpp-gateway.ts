import { createHash } from 'node:crypto'
import { setImmediate as othersDone } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Clock } from '../../../clock.ts'
import type { Log } from '../../../log.ts'
import { doneFor } from '../../../request-id.ts'
import type { TakeReport } from '../../delivery-report.ts'
import { encodeSms, joinParts } from '../gsm.ts'
import { SendingTurns } from '../sending-turns.ts'
import type { OutgoingSms, SmsGateway, SmsHandOver } from '../sms-gateway.ts'
import type { SmppSettings } from '../sms-settings.ts'
import {
  command,
  decodeName,
  decodeShortMessage,
  encodeBind,
  encodeShortMessage,
  status,
  tag,
  type Pdu,
  type ShortMessage,
  type SmppAddress,
} from './pdu.ts'
import { isReceipt, readReceipt, reportOf } from './receipt.ts'
import { ReceiptIds } from './receipt-ids.ts'
import { ConnectionLost, SmppConnection } from './smpp-connection.ts'
import { meaningOfStatus, nameOfStatus } from './submit-status.ts'

export interface SmppGatewayDependencies {
  readonly settings: SmppSettings
  readonly sender: string
  readonly clock: Clock
  readonly log: Log
  readonly takeReport: TakeReport
}

/** Nobody is there to be sent to, and nothing was. */
class NotConnected extends Error {
  override readonly name = 'NotConnected'
}

const shortestRestMs = 1_000
const longestRestMs = 30_000
/** A connection that lasted so long was a good one: the next attempt needn't wait. */
const lastedMs = 10_000
const shortestPauseMs = 200
const longestPauseMs = 5_000
/** So long a message is offered to somebody who wants no more just now. */
const throttledForMs = 120_000
const goodbyeMs = 5_000
const remembered = 20_000

const busy: ReadonlySet<number> = new Set([status.throttled, status.queueFull])

/**
 * An SMSC, by SMPP 3.4 over one connection that is kept up.
 *
 * Whatever wasn't answered may have been taken. From that moment nothing is sent any more: those that are under way get their time,
 * then the connection is ended, and the next one is used once it is bound and has answered an enquiry. An SMSC that had only been
 * asleep would else get the same messages again with each connection.
 */
export class SmppGateway implements SmsGateway {
  readonly name: string
  readonly #dependencies: SmppGatewayDependencies
  readonly #turns: SendingTurns
  readonly #ids: ReceiptIds
  /** How many parts were taken of messages that weren't taken as a whole, by the reference of their parts. */
  readonly #partly = new LRUCache<string, number>({ max: remembered })
  #connection: SmppConnection | undefined
  /** Submissions that have been neither answered nor missed. */
  #awaited = 0
  #isOpening = false
  #isClosed = false
  #isInDoubt = false
  #rest: NodeJS.Timeout | undefined
  #failures = 0
  #lastFailure = 'The gateway was not reached yet.'
  #pauseMs = shortestPauseMs
  #pausedUntil = 0

  constructor(dependencies: SmppGatewayDependencies) {
    const { name, ratePerSecond, window, receiptSpelling } = dependencies.settings
    this.#dependencies = dependencies
    this.name = name
    this.#turns = new SendingTurns(ratePerSecond, window)
    this.#ids = new ReceiptIds(receiptSpelling)
  }

  /** Connects, so that receipts come in; the first message would do so, too. */
  start(): void {
    void this.#connect()
  }

  async handOver(sms: OutgoingSms): Promise<SmsHandOver> {
    const reference = referenceOf(sms)
    const parts = this.#partsOf(sms, reference[0] ?? 0)
    const key = reference.toString('base64url')
    let last: SmsHandOver = { outcome: 'failed', answer: { text: 'There is nothing to send.' } }
    for (let number = this.#partly.get(key) ?? 0; number < parts.length; number += 1) {
      const part = parts[number]
      if (part) last = await this.#submit(sms, part, number > 0)
      if (last.outcome !== 'handed-over') return last
      this.#partly.set(key, number + 1)
    }
    this.#partly.delete(key)
    return last
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#rest)
    this.#turns.close()
    this.#turns.refuseAll(new NotConnected('The portal is being stopped.'))
    const deadline = Date.now() + goodbyeMs
    while (this.#awaited > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50))
    await this.#connection?.unbind()
  }

  async #submit(sms: OutgoingSms, part: ShortMessage, isLater: boolean): Promise<SmsHandOver> {
    const giveUpAt = Date.now() + throttledForMs
    for (let isAgain = isLater; ; isAgain = true) {
      let answer: Pdu
      try {
        answer = await this.#ask(sms, part, isAgain)
      } catch (error) {
        return outcomeOf(error)
      }
      if (busy.has(answer.status) && Date.now() < giveUpAt && !this.#isClosed) {
        this.#slowDown()
        continue
      }
      return this.#meaningOf(answer, sms)
    }
  }

  /** @throws NotConnected, ConnectionLost, TooLate */
  async #ask(sms: OutgoingSms, part: ShortMessage, isAgain: boolean): Promise<Pdu> {
    // It serves whoever comes later, too.
    if (!this.#connection) void doneFor(undefined, () => this.#connect())
    if (this.#isClosed || this.#rest) throw new NotConnected(this.#lastFailure)
    await this.#turns.take(sms.isUrgent, isAgain)
    try {
      const connection = this.#connection
      // It ended in the meantime.
      if (!connection || this.#isInDoubt) throw new NotConnected(this.#lastFailure)
      const validity = validityUntil(sms.expiresAt, this.#dependencies.clock())
      return await this.#await(connection, encodeShortMessage({ ...part, validity }))
    } finally {
      this.#turns.giveBack()
    }
  }

  async #await(connection: SmppConnection, body: Buffer): Promise<Pdu> {
    let isAwaited = true
    const settle = () => {
      if (isAwaited) this.#awaited -= 1
      isAwaited = false
      this.#endIfInDoubt(connection)
    }
    this.#awaited += 1
    try {
      return await connection.ask(command.submitSm, body, () => {
        this.#doubt(connection)
        settle()
      })
    } finally {
      settle()
    }
  }

  /** An answer is missing: nothing more is sent over this connection. */
  #doubt(connection: SmppConnection): void {
    if (connection !== this.#connection) return
    if (!this.#isInDoubt) this.#dependencies.log.warn({ gateway: this.name }, 'an SMSC did not answer')
    this.#isInDoubt = true
    this.#turns.close()
  }

  #endIfInDoubt(connection: SmppConnection): void {
    if (this.#isInDoubt && this.#awaited === 0 && connection === this.#connection) void connection.unbind()
  }

  /** Several that were under way are refused at once: that is one reason to slow down. */
  #slowDown(): void {
    const now = Date.now()
    if (now < this.#pausedUntil) return
    this.#turns.pause(this.#pauseMs)
    this.#pausedUntil = now + this.#pauseMs
    this.#pauseMs = Math.min(longestPauseMs, 2 * this.#pauseMs)
  }

  #meaningOf(answer: Pdu, sms: OutgoingSms): SmsHandOver {
    if (answer.status !== status.ok || answer.command === command.genericNack) {
      const said = { text: nameOfStatus(answer.status), code: answer.status, command: 'submit_sm' }
      return { outcome: meaningOfStatus(answer.status), answer: said }
    }
    this.#pauseMs = shortestPauseMs
    const gatewayId = decodeName(answer.body)
    if (gatewayId === '') return { outcome: 'handed-over', answer: { text: 'taken, without an id' } }
    this.#ids.remember(gatewayId, sms.to)
    return { outcome: 'handed-over', answer: { text: 'taken' }, gatewayId }
  }

  async #connect(): Promise<void> {
    if (this.#isClosed || this.#isOpening || this.#connection || this.#rest) return
    this.#isOpening = true
    try {
      const connection = await this.#open()
      const openedAt = Date.now()
      this.#connection = connection
      this.#isInDoubt = false
      void connection.ended.then(() => this.#lose(openedAt))
      if (this.#isClosed) return void connection.unbind()
      this.#dependencies.log.info({ gateway: this.name }, 'an SMSC is connected')
      this.#turns.open()
    } catch (error) {
      this.#failures += 1
      this.#lastFailure = error instanceof Error ? error.message : String(error)
      this.#dependencies.log.warn({ gateway: this.name, reason: this.#lastFailure }, 'an SMSC is not connected')
      this.#restAWhile()
      this.#turns.refuseAll(new NotConnected(this.#lastFailure))
    } finally {
      this.#isOpening = false
    }
  }

  /** @throws where it can't be connected, refuses the portal, or doesn't answer */
  async #open(): Promise<SmppConnection> {
    const { settings } = this.#dependencies
    const connection = await SmppConnection.open({
      ...{ host: settings.host, port: settings.port, isTls: settings.isTls },
      connectMs: settings.connectSeconds * 1000,
      answerMs: settings.answerSeconds * 1000,
      enquireMs: settings.enquireSeconds * 1000,
    })
    try {
      connection.onDeliver = (request) => void this.#takeIn(connection, request)
      connection.onUnbind = () => this.#takeLeave(connection)
      const bound = await connection.ask(command.bindTransceiver, encodeBind(settings))
      if (bound.status !== status.ok) throw new Error(`The bind was refused: ${nameOfStatus(bound.status)}`)
      await connection.enquire()
      return connection
    } catch (error) {
      connection.destroy('The connection was of no use.')
      throw error
    }
  }

  /** The other side wants no more: what is under way gets its time. */
  #takeLeave(connection: SmppConnection): void {
    if (connection !== this.#connection) return connection.destroy('The other side said goodbye.')
    this.#isInDoubt = true
    this.#turns.close()
    this.#endIfInDoubt(connection)
  }

  #lose(openedAt: number): void {
    this.#turns.close()
    this.#connection = undefined
    this.#failures = Date.now() - openedAt < lastedMs ? this.#failures + 1 : 0
    if (this.#isClosed) return
    this.#lastFailure = 'The connection ended.'
    // The first time at once: messages are waiting.
    if (this.#failures <= 1) void this.#connect()
    else this.#restAWhile()
  }

  #restAWhile(): void {
    if (this.#isClosed) return
    const ms = Math.min(longestRestMs, shortestRestMs * 2 ** Math.max(0, this.#failures - 1))
    this.#rest = setTimeout(() => {
      this.#rest = undefined
      void this.#connect()
    }, ms)
  }

  /** Acknowledged once it is stored: what isn't comes again. */
  async #takeIn(connection: SmppConnection, request: Pdu): Promise<void> {
    const { settings, log, takeReport } = this.#dependencies
    try {
      const message = decodeShortMessage(request.body)
      const receipt = isReceipt(message) ? readReceipt(message, settings.deadNumberErrors) : undefined
      // It may have come together with the answer, whose id has to be known first.
      await othersDone()
      if (receipt) await takeReport(reportOf(this.name, this.#ids.find(receipt.id, receipt.to), receipt))
      else log.info({ gateway: this.name }, 'an SMSC delivered what is no receipt')
      connection.answer(request, status.ok, Buffer.alloc(1))
    } catch (error) {
      log.warn({ err: error, gateway: this.name }, 'a receipt could not be taken down yet')
      connection.answer(request, status.temporaryError, Buffer.alloc(1))
    }
  }

  #partsOf({ to, text }: OutgoingSms, reference: number): ShortMessage[] {
    const { settings, sender } = this.#dependencies
    const encoded = encodeSms(text)
    const { length } = encoded.parts
    const message = {
      from: sourceAddress(sender),
      to: { typeOfNumber: 1, numberingPlan: 1, address: to.replace(/^\+/, '') },
      esmClass: 0,
      validity: '',
      registeredDelivery: 1,
      dataCoding: encoded.alphabet === 'ucs-2' ? 8 : 0,
      octets: Buffer.alloc(0),
      options: new Map<number, Buffer>(),
    }
    if (length === 1) return [{ ...message, octets: joinParts(encoded) }]
    if (settings.parting === 'payload')
      return [{ ...message, options: new Map([[tag.messagePayload, joinParts(encoded)]]) }]
    return encoded.parts.map((part, index) => {
      // One receipt for the whole: its parts have the same fate, and a message has one id.
      const registeredDelivery = index === length - 1 ? 1 : 0
      return settings.parting === 'udh'
        ? { ...message, registeredDelivery, esmClass: 0x40, octets: withHeader(part, reference, length, index + 1) }
        : { ...message, registeredDelivery, octets: part, options: sarOptions(reference, length, index + 1) }
    })
  }
}

/**
 * The same for every attempt, so that a telephone that has a part already knows it again; and another one when the message goes to another
 * number by then, or says something else: then all of it is sent.
 */
const referenceOf = ({ id, to, text }: OutgoingSms): Buffer =>
  createHash('sha256').update([id, to, text].join('\n')).digest()

function outcomeOf(error: unknown): SmsHandOver {
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof TooLate) return { outcome: 'refused', answer: { text } }
  return { outcome: error instanceof ConnectionLost && error.wasSent ? 'unknown' : 'failed', answer: { text } }
}

/** It expired while it waited for its turn. */
class TooLate extends Error {
  override readonly name = 'TooLate'
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Relative, so that nobody's clock matters: SMPP 3.4, 7.1.1.2. Longer than a month of 30 days nobody keeps an SMS. */
function validityUntil(expiresAt: Date | undefined, now: Date): string {
  if (!expiresAt) return ''
  const seconds = Math.floor((expiresAt.getTime() - now.getTime()) / 1000)
  if (seconds <= 0) throw new TooLate('It expired while it waited.')
  const days = Math.floor(seconds / 86_400)
  if (days >= 30) return '000029000000000R'
  return `0000${two(days)}${two(Math.floor(seconds / 3_600) % 24)}${two(Math.floor(seconds / 60) % 60)}${two(seconds % 60)}000R`
}

/** A number in international form, a short number, or a word. */
function sourceAddress(sender: string): SmppAddress {
  if (/^\+\d+$/.test(sender)) return { typeOfNumber: 1, numberingPlan: 1, address: sender.slice(1) }
  if (/^\d+$/.test(sender)) return { typeOfNumber: 3, numberingPlan: 0, address: sender }
  return { typeOfNumber: 5, numberingPlan: 0, address: sender }
}

/** 3GPP 23.040, 9.2.3.24.1: several that are put together again. */
const withHeader = (part: Buffer, reference: number, total: number, number: number): Buffer =>
  Buffer.concat([Buffer.from([5, 0, 3, reference, total, number]), part])

const sarOptions = (reference: number, total: number, number: number): Map<number, Buffer> =>
  new Map([
    [tag.sarReference, Buffer.from([0, reference])],
    [tag.sarTotal, Buffer.from([total])],
    [tag.sarNumber, Buffer.from([number])],
  ])
