import { once } from 'node:events'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { answerTo, command, encodePdu, isAnswerPdu, PduReader, status, type Pdu } from './pdu.ts'

/** It ended before the answer came, or before anything was sent. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
  /** False where the other side can't have got it. */
  readonly wasSent: boolean

  constructor(message: string, wasSent: boolean) {
    super(message)
    this.wasSent = wasSent
  }
}

export interface ConnectionSettings {
  readonly host: string
  readonly port: number
  readonly isTls: boolean
  readonly connectMs: number
  /** After so long without a word the other side is asked whether it is there. */
  readonly enquireMs: number
  /** How long the other side may take for an answer. */
  readonly answerMs: number
}

interface Asked {
  readonly resolve: (answer: Pdu) => void
  readonly reject: (reason: ConnectionLost) => void
  readonly overdue: NodeJS.Timeout
}

const largestSequence = 0x7f_ff_ff_ff
const alertNotification = 0x01_02
const unbindMs = 2_000

/** One TCP connection, from its beginning to its end. Another one is another object: nothing of an old one can be taken for an answer. */
export class SmppConnection {
  readonly #socket: Socket
  readonly #settings: ConnectionSettings
  readonly #reader = new PduReader()
  readonly #asked = new Map<number, Asked>()
  readonly #enquiries: NodeJS.Timeout
  #sequence = 0
  #hasHeard = false
  #end: string | undefined
  /** Settles when it is over; never rejects. */
  readonly ended: Promise<void>
  /** What the other side sends by itself. */
  onDeliver: (request: Pdu) => void = () => undefined
  /** It wants no more. */
  onUnbind: () => void = () => undefined

  private constructor(socket: Socket, settings: ConnectionSettings) {
    this.#socket = socket
    this.#settings = settings
    this.#enquiries = setInterval(() => this.#enquireIfSilent(), settings.enquireMs)
    this.ended = new Promise((resolve) => {
      socket.on('close', () => {
        this.#finish('The connection ended.')
        resolve()
      })
    })
    socket.on('error', (error) => this.#finish(error.message))
    socket.on('data', (chunk: Buffer) => this.#receive(chunk))
    // The other side says nothing more; answers to what it has got can't come either.
    socket.on('end', () => this.destroy('The other side closed the connection.'))
  }

  /** @throws ConnectionLost */
  static async open(settings: ConnectionSettings): Promise<SmppConnection> {
    const { host, port, isTls, connectMs } = settings
    const socket = isTls
      ? connectTls({ host, port, ...(isIP(host) === 0 && { servername: host }) })
      : connectTcp({ host, port })
    // A PDU is small and goes out at once.
    socket.setNoDelay(true)
    const patience = setTimeout(() => socket.destroy(new Error('Nobody answered when connecting.')), connectMs)
    try {
      await once(socket, isTls ? 'secureConnect' : 'connect')
    } catch (error) {
      socket.destroy()
      throw new ConnectionLost(error instanceof Error ? error.message : String(error), false)
    } finally {
      clearTimeout(patience)
    }
    return new SmppConnection(socket, settings)
  }

  /**
   * An answer counts however late it comes, as long as the connection is there.
   *
   * @param whenOverdue what happens when it doesn't come in time; without it the connection is given up
   * @throws ConnectionLost
   */
  ask(request: number, body: Buffer, whenOverdue = () => this.destroy('No answer came.')): Promise<Pdu> {
    if (this.#end !== undefined) return Promise.reject(new ConnectionLost(this.#end, false))
    this.#sequence = this.#sequence === largestSequence ? 1 : this.#sequence + 1
    const sequence = this.#sequence
    return new Promise((resolve, reject) => {
      this.#asked.set(sequence, { resolve, reject, overdue: setTimeout(whenOverdue, this.#settings.answerMs) })
      this.#socket.write(encodePdu({ command: request, status: status.ok, sequence, body }))
    })
  }

  answer({ command: request, sequence }: Pdu, commandStatus: number, body = Buffer.alloc(0)): void {
    if (this.#end !== undefined) return
    this.#socket.write(encodePdu({ command: answerTo(request), status: commandStatus, sequence, body }))
  }

  /** @throws ConnectionLost where nobody answers */
  async enquire(): Promise<void> {
    await this.ask(command.enquireLink, Buffer.alloc(0))
  }

  /** Says goodbye, and doesn't wait long for the answer. */
  async unbind(): Promise<void> {
    const patience = setTimeout(() => this.destroy('Nobody answered the goodbye.'), unbindMs)
    await this.ask(command.unbind, Buffer.alloc(0)).catch(() => undefined)
    clearTimeout(patience)
    this.destroy('The portal closed the connection.')
    await this.ended
  }

  destroy(reason: string): void {
    this.#finish(reason)
    this.#socket.destroy()
  }

  #finish(reason: string): void {
    if (this.#end !== undefined) return
    this.#end = reason
    clearInterval(this.#enquiries)
    for (const { reject, overdue } of this.#asked.values()) {
      clearTimeout(overdue)
      reject(new ConnectionLost(reason, true))
    }
    this.#asked.clear()
  }

  #enquireIfSilent(): void {
    if (!this.#hasHeard) this.enquire().catch(() => undefined)
    this.#hasHeard = false
  }

  #receive(chunk: Buffer): void {
    this.#hasHeard = true
    try {
      for (const pdu of this.#reader.read(chunk)) {
        if (isAnswerPdu(pdu)) this.#settle(pdu)
        else this.#attend(pdu)
      }
    } catch (error) {
      this.destroy(error instanceof Error ? error.message : String(error))
    }
  }

  #settle(answer: Pdu): void {
    const asked = this.#asked.get(answer.sequence)
    if (!asked) return
    this.#asked.delete(answer.sequence)
    clearTimeout(asked.overdue)
    asked.resolve(answer)
  }

  #attend(request: Pdu): void {
    switch (request.command) {
      case command.enquireLink:
        return this.answer(request, status.ok)
      case command.deliverSm:
        return this.onDeliver(request)
      case command.unbind:
        this.answer(request, status.ok)
        return this.onUnbind()
      // Has no answer.
      case alertNotification:
        return
      default:
        this.answer({ ...request, command: command.genericNack }, status.unknownCommand)
    }
  }
}
