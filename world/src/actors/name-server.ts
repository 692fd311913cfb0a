import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

const typeA = 1
const [isAnswer, noSuchName] = [0x84_00, 0x84_03]

/** Tells where the replicas of a service are, as a container engine's resolver does: IPv4 alone, over UDP (RFC 1035). */
export class NameServer {
  readonly #socket: Socket = createSocket('udp4')
  readonly #addresses: Map<string, readonly string[]>

  /** @param addresses by name */
  constructor(addresses: Readonly<Record<string, readonly string[]>>) {
    this.#addresses = new Map(Object.entries(addresses))
    this.#socket.on('message', (query, { port, address }) => this.#socket.send(this.#answer(query), port, address))
  }

  /** @returns where it listens, with its port */
  async start(): Promise<string> {
    this.#socket.bind(0, '127.0.0.1')
    await once(this.#socket, 'listening')
    return `127.0.0.1:${this.#socket.address().port}`
  }

  /** From now on. */
  name(name: string, addresses: readonly string[]): void {
    this.#addresses.set(name, addresses)
  }

  stop(): void {
    this.#socket.close()
  }

  #answer(query: Buffer): Buffer {
    const { name, end } = readName(query)
    const type = query.readUInt16BE(end)
    const addresses = this.#addresses.get(name)
    const records = type === typeA ? (addresses ?? []) : []
    const head = Buffer.alloc(12)
    query.copy(head, 0, 0, 2)
    head.writeUInt16BE(addresses ? isAnswer : noSuchName, 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(records.length, 6)
    return Buffer.concat([head, query.subarray(12, end + 4), ...records.map(recordOf)])
  }
}

/** The name that is asked for, and where it ends. */
function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

/** Of the name in the question, for a second. */
const recordOf = (address: string): Buffer =>
  Buffer.from([0xc0, 12, 0, typeA, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)])
