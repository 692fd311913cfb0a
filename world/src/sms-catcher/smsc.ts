import { randomUUID } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { decodeSms } from '@moja-komunala/portal-server/platform/messages/sms/gsm.ts'
import {
  answerTo,
  command,
  decodeBind,
  decodeShortMessage,
  encodeName,
  encodePdu,
  encodeShortMessage,
  isAnswerPdu,
  PduReader,
  status,
  tag,
  type Pdu,
  type ShortMessage,
} from '@moja-komunala/portal-server/platform/messages/sms/smpp/pdu.ts'
import type { CaughtSms } from './caught-sms.ts'
import { fateOf, type Fate } from './numbers.ts'

const bindFailed = 0x0d
const notBound = 0x04
const systemError = 0x08
const oneMoreAttemptMs = 1_000

type Part = { readonly octets: Buffer; readonly number: number; readonly total: number; readonly reference: number }

/** An SMSC that delivers nothing: it takes every message, and says of each what its number is there for. */
export class Smsc {
  readonly #password: string
  readonly #keep: (sms: CaughtSms) => Promise<void>
  readonly #server: Server
  readonly #sessions = new Set<Session>()
  readonly #bound = new Set<Session>()
  readonly #parts = new Map<string, Map<number, Buffer>>()
  /** Nobody was there to be told. */
  readonly #receipts: Buffer[] = []

  constructor(password: string, keep: (sms: CaughtSms) => Promise<void>) {
    this.#password = password
    this.#keep = keep
    this.#server = createServer((socket) => {
      const session = new Session(socket, this)
      this.#sessions.add(session)
      socket.once('close', () => this.#sessions.delete(session))
    })
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, '127.0.0.1', resolve)
    })
  }

  /** With whoever is connected. */
  close(): void {
    this.#server.close()
    for (const session of this.#sessions) session.cut()
  }

  bind(session: Session, password: string): boolean {
    if (password !== this.#password) return false
    this.#bound.add(session)
    return true
  }

  isBound = (session: Session): boolean => this.#bound.has(session)

  leave(session: Session): void {
    this.#bound.delete(session)
  }

  /** @returns its id, or why it isn't taken */
  async take(message: ShortMessage): Promise<{ id: string; receipt: Buffer | undefined } | { status: number }> {
    const to = `+${message.to.address}`
    const fate = fateOf(to)
    if (fate.status !== status.ok) return { status: fate.status }
    const id = randomUUID().replaceAll('-', '').slice(0, 16)
    const alphabet = message.dataCoding === 8 ? 'ucs-2' : 'gsm-7'
    const part = partOf(message)
    const octets = this.#putTogether(message, part)
    if (octets) {
      await this.#keep({
        ...{ id, at: new Date().toISOString(), from: message.from.address, to, alphabet, parts: part.total },
        ...{ text: decodeSms(octets, alphabet), becomes: fate.becomes },
      })
      this.#parts.delete(keyOf(message, part))
    }
    return { id, receipt: (message.registeredDelivery & 1) === 1 ? receiptOf(message, id, fate) : undefined }
  }

  /** To whoever is bound, once somebody is. */
  async tell(receipt: Buffer): Promise<void> {
    this.#receipts.push(receipt)
    await this.tellAll()
  }

  async tellAll(): Promise<void> {
    const [session] = this.#bound
    if (!session) return
    await Promise.all(
      this.#receipts.splice(0).map(async (receipt) => {
        if (await session.deliver(receipt)) return
        await sleep(oneMoreAttemptMs)
        await this.tell(receipt)
      }),
    )
  }

  #putTogether(message: ShortMessage, part: Part): Buffer | undefined {
    const key = keyOf(message, part)
    const parts = (this.#parts.get(key) ?? new Map<number, Buffer>()).set(part.number, part.octets)
    this.#parts.set(key, parts)
    if (parts.size < part.total) return undefined
    return Buffer.concat([...parts].toSorted(([one], [other]) => one - other).map(([, part]) => part))
  }
}

const keyOf = ({ from, to }: ShortMessage, { total, reference }: Part): string =>
  [from.address, to.address, reference, total].join()

class Session {
  readonly #socket: Socket
  readonly #smsc: Smsc
  readonly #reader = new PduReader()
  readonly #told = new Map<number, (isTaken: boolean) => void>()
  #sequence = 0

  constructor(socket: Socket, smsc: Smsc) {
    this.#socket = socket.setNoDelay(true)
    this.#smsc = smsc
    socket.on('error', () => undefined)
    socket.on('close', () => {
      smsc.leave(this)
      for (const settle of this.#told.values()) settle(false)
    })
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const pdu of this.#reader.read(chunk)) void this.#attend(pdu)
      } catch {
        socket.destroy()
      }
    })
  }

  cut(): void {
    this.#socket.destroy()
  }

  /** @returns whether the portal has it */
  deliver(body: Buffer): Promise<boolean> {
    this.#sequence += 1
    const sequence = this.#sequence
    return new Promise((resolve) => {
      this.#told.set(sequence, resolve)
      this.#socket.write(encodePdu({ command: command.deliverSm, status: status.ok, sequence, body }))
    })
  }

  async #attend(pdu: Pdu): Promise<void> {
    if (isAnswerPdu(pdu)) {
      this.#told.get(pdu.sequence)?.(pdu.status === status.ok)
      this.#told.delete(pdu.sequence)
      return
    }
    switch (pdu.command) {
      case command.bindTransceiver:
        return this.#bind(pdu)
      case command.submitSm:
        return this.#take(pdu)
      case command.enquireLink:
        return this.#answer(pdu, status.ok)
      case command.unbind:
        this.#answer(pdu, status.ok)
        this.#smsc.leave(this)
        return void this.#socket.end()
      default:
        this.#answer({ ...pdu, command: command.genericNack }, status.unknownCommand)
    }
  }

  #bind(pdu: Pdu): void {
    const { password } = decodeBind(pdu.body)
    if (!this.#smsc.bind(this, password)) return this.#answer(pdu, bindFailed)
    this.#answer(pdu, status.ok, encodeName('catcher'))
    void this.#smsc.tellAll()
  }

  async #take(pdu: Pdu): Promise<void> {
    if (!this.#smsc.isBound(this)) return this.#answer(pdu, notBound)
    // What cannot be kept isn't taken: whoever sent it tries again.
    const taken = await this.#smsc.take(decodeShortMessage(pdu.body)).catch(() => ({ status: systemError }))
    if ('status' in taken) return this.#answer(pdu, taken.status)
    this.#answer(pdu, status.ok, encodeName(taken.id))
    if (taken.receipt) void this.#smsc.tell(taken.receipt)
  }

  #answer(pdu: Pdu, answerStatus: number, body: Buffer = Buffer.alloc(0)): void {
    const { sequence } = pdu
    this.#socket.write(encodePdu({ command: answerTo(pdu.command), status: answerStatus, sequence, body }))
  }
}

/** A text of one part, of one with a header, or of one with optional parameters. */
function partOf({ esmClass, octets, options }: ShortMessage): Part {
  const whole = options.get(tag.messagePayload) ?? octets
  if ((esmClass & 0x40) !== 0) {
    const headerLength = (whole[0] ?? 0) + 1
    const [reference = 0, total = 1, number = 1] = whole.subarray(3, headerLength)
    return { octets: whole.subarray(headerLength), reference, total, number }
  }
  const octetOf = (id: number, otherwise: number): number => options.get(id)?.at(-1) ?? otherwise
  return {
    ...{ octets: whole, reference: octetOf(tag.sarReference, 0) },
    ...{ total: octetOf(tag.sarTotal, 1), number: octetOf(tag.sarNumber, 1) },
  }
}

function receiptOf(message: ShortMessage, id: string, { state }: Fate): Buffer | undefined {
  if (!state) return undefined
  const day = new Date().toISOString().replaceAll(/\D/g, '').slice(2, 12)
  const delivered = state.word === 'DELIVRD' ? '001' : '000'
  const text = `id:${id} sub:001 dlvrd:${delivered} submit date:${day} done date:${day} stat:${state.word} err:${state.error} text:`
  return encodeShortMessage({
    ...{ from: message.to, to: message.from, esmClass: 0x04, validity: '', registeredDelivery: 0, dataCoding: 0 },
    octets: Buffer.from(text, 'latin1'),
    options: new Map([
      [tag.receiptedMessageId, Buffer.from(`${id}\0`, 'latin1')],
      [tag.messageState, Buffer.from([state.number])],
    ]),
  })
}
