/* SMPP 3.4, as far as messages to customers need it: six requests, their answers, and optional parameters. */

const isAnswer = 0x8000_0000

export const command = {
  genericNack: 0x8000_0000,
  submitSm: 0x04,
  deliverSm: 0x05,
  unbind: 0x06,
  bindTransceiver: 0x09,
  enquireLink: 0x15,
} as const

export const status = {
  ok: 0x00,
  unknownCommand: 0x03,
  queueFull: 0x14,
  throttled: 0x58,
  temporaryError: 0x64,
} as const

export const tag = {
  receiptedMessageId: 0x00_1e,
  sarReference: 0x02_0c,
  sarTotal: 0x02_0e,
  sarNumber: 0x02_0f,
  networkErrorCode: 0x04_23,
  messagePayload: 0x04_24,
  messageState: 0x04_27,
} as const

export interface Pdu {
  readonly command: number
  readonly status: number
  readonly sequence: number
  readonly body: Buffer
}

/** The command of the answer to a request. */
export const answerTo = (request: number): number => (request | isAnswer) >>> 0
export const isAnswerPdu = (pdu: Pdu): boolean => pdu.command >= isAnswer

const headerLength = 16
/** A text of 64 kB with its optional parameters; what claims to be longer isn't SMPP. */
const longestPdu = 70_000

export function encodePdu({ command: id, status: commandStatus, sequence, body }: Pdu): Buffer {
  const header = Buffer.alloc(headerLength)
  header.writeUInt32BE(headerLength + body.length, 0)
  header.writeUInt32BE(id, 4)
  header.writeUInt32BE(commandStatus, 8)
  header.writeUInt32BE(sequence, 12)
  return Buffer.concat([header, body])
}

/** Cuts what comes in into PDUs. */
export class PduReader {
  #rest: Buffer = Buffer.alloc(0)

  /** @throws where it isn't SMPP: nothing after it can be understood either */
  read(chunk: Buffer): Pdu[] {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    const pdus: Pdu[] = []
    while (this.#rest.length >= headerLength) {
      const length = this.#rest.readUInt32BE(0)
      if (length < headerLength || length > longestPdu) throw new Error(`A PDU of ${length} octets is no SMPP.`)
      if (this.#rest.length < length) break
      pdus.push({
        command: this.#rest.readUInt32BE(4),
        status: this.#rest.readUInt32BE(8),
        sequence: this.#rest.readUInt32BE(12),
        body: this.#rest.subarray(headerLength, length),
      })
      this.#rest = this.#rest.subarray(length)
    }
    return pdus
  }
}

export interface Bind {
  readonly systemId: string
  readonly password: string
  readonly systemType: string
}

export const encodeBind = ({ systemId, password, systemType }: Bind): Buffer =>
  Buffer.concat([text(systemId), text(password), text(systemType), Buffer.from([0x34, 0, 0]), text('')])

export function decodeBind(body: Buffer): Bind {
  const fields = new Fields(body)
  return { systemId: fields.text(), password: fields.text(), systemType: fields.text() }
}

export interface SmppAddress {
  /** 1: international, 5: a word. */
  readonly typeOfNumber: number
  readonly numberingPlan: number
  readonly address: string
}

/** What submit_sm and deliver_sm carry. */
export interface ShortMessage {
  readonly from: SmppAddress
  readonly to: SmppAddress
  readonly esmClass: number
  readonly validity: string
  readonly registeredDelivery: number
  readonly dataCoding: number
  readonly octets: Buffer
  readonly options: ReadonlyMap<number, Buffer>
}

export function encodeShortMessage(message: ShortMessage): Buffer {
  const { from, to, esmClass, validity, registeredDelivery, dataCoding, octets, options } = message
  return Buffer.concat([
    ...[text(''), address(from), address(to)],
    // No protocol, no priority, no schedule.
    ...[Buffer.from([esmClass, 0, 0]), text(''), text(validity)],
    ...[Buffer.from([registeredDelivery, 0, dataCoding, 0, octets.length]), octets],
    ...[...options].map(([id, value]) => option(id, value)),
  ])
}

export function decodeShortMessage(body: Buffer): ShortMessage {
  const fields = new Fields(body)
  fields.text()
  const from = fields.address()
  const to = fields.address()
  const esmClass = fields.octet()
  fields.octet()
  fields.octet()
  fields.text()
  const validity = fields.text()
  const registeredDelivery = fields.octet()
  fields.octet()
  const dataCoding = fields.octet()
  fields.octet()
  const octets = fields.octets(fields.octet())
  return { from, to, esmClass, validity, registeredDelivery, dataCoding, octets, options: fields.options() }
}

/** Of an answer to submit_sm or a bind; of deliver_sm it is empty. */
export const encodeName = (name: string): Buffer => text(name)

/** Empty where the other side leaves it out, as with an error. */
export const decodeName = (body: Buffer): string => new Fields(body).text()

const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'latin1')

const address = ({ typeOfNumber, numberingPlan, address: value }: SmppAddress): Buffer =>
  Buffer.concat([Buffer.from([typeOfNumber, numberingPlan]), text(value)])

function option(id: number, value: Buffer): Buffer {
  const header = Buffer.alloc(4)
  header.writeUInt16BE(id, 0)
  header.writeUInt16BE(value.length, 2)
  return Buffer.concat([header, value])
}

/** Reads field by field. What is missing at the end is empty: some leave it out. */
class Fields {
  readonly #body: Buffer
  #at = 0

  constructor(body: Buffer) {
    this.#body = body
  }

  octet(): number {
    return this.#body[this.#at++] ?? 0
  }

  octets(length: number): Buffer {
    const octets = this.#body.subarray(this.#at, this.#at + length)
    this.#at += length
    return octets
  }

  text(): string {
    const end = this.#body.indexOf(0, this.#at)
    const value = this.#body.subarray(this.#at, end === -1 ? this.#body.length : end).toString('latin1')
    this.#at = end === -1 ? this.#body.length : end + 1
    return value
  }

  address(): SmppAddress {
    return { typeOfNumber: this.octet(), numberingPlan: this.octet(), address: this.text() }
  }

  options(): Map<number, Buffer> {
    const options = new Map<number, Buffer>()
    while (this.#at + 4 <= this.#body.length) {
      const id = this.#body.readUInt16BE(this.#at)
      const length = this.#body.readUInt16BE(this.#at + 2)
      this.#at += 4
      options.set(id, this.octets(length))
    }
    return options
  }
}
