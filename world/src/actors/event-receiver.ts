import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { patienceMs } from '../test/until.ts'

export interface ReceivedEvent {
  readonly id: string
  readonly type: string
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
  readonly headers: IncomingHttpHeaders
  /** As it came, for the signature. */
  readonly text: string
  /** What it was answered with. */
  status: number
}

/** Says with which status an event is answered; a promise takes its time. */
export type Answer = (event: ReceivedEvent, response: ServerResponse) => number | Promise<number>

/** A program that is told of events, on this machine. */
export class EventReceiver {
  readonly #server: Server
  /** All that came, in order, however it was answered. */
  readonly events: ReceivedEvent[] = []
  answer: Answer = () => 204

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => void this.#receive(request.headers, Buffer.concat(chunks).toString(), response))
    })
  }

  static async start(): Promise<EventReceiver> {
    const receiver = new EventReceiver()
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/events`
  }

  get accepted(): ReceivedEvent[] {
    return this.events.filter(({ status }) => status >= 200 && status < 300)
  }

  /** Waits until something is so. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + patienceMs
    while (!(await isSo())) {
      if (Date.now() > deadline)
        throw new Error(`It did not come to that; received: ${this.events.map(describeEvent).join(', ')}`)
      await sleep(20)
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #receive(headers: IncomingHttpHeaders, text: string, response: ServerResponse): Promise<void> {
    const body = JSON.parse(text) as Pick<ReceivedEvent, 'type' | 'timestamp' | 'data'>
    const event: ReceivedEvent = { ...body, id: String(headers['webhook-id']), headers, text, status: 0 }
    this.events.push(event)
    event.status = await this.answer(event, response)
    if (!response.headersSent) response.writeHead(event.status).end()
  }
}

/** As a receiver checks it, with the package that Standard Webhooks offer. */
export function isSignedBy(secret: string, { text, headers }: ReceivedEvent): boolean {
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}

const describeEvent = ({ type, status, data }: ReceivedEvent): string => `${type} ${status} ${JSON.stringify(data)}`
