import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { PduReader, type Pdu } from '@moja-komunala/portal-server/platform/messages/sms/smpp/pdu.ts'

/** A PDU on the line, in which direction, and on which connection. */
export interface Passed extends Pdu {
  readonly isOurs: boolean
  readonly connection: number
  readonly at: number
}

/** Stands between the portal and an SMSC, and notes what passes. */
export class CountingLine {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly passed: Passed[] = []
  #connections = 0

  constructor(target: number) {
    this.#server = createServer((ours) => {
      this.#connections += 1
      const connection = this.#connections
      const theirs = connect({ port: target, host: '127.0.0.1' })
      this.#forward(ours, theirs, { isOurs: true, connection })
      this.#forward(theirs, ours, { isOurs: false, connection })
    })
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return (this.#server.address() as AddressInfo).port
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  #forward(from: Socket, to: Socket, where: Pick<Passed, 'isOurs' | 'connection'>): void {
    const reader = new PduReader()
    this.#sockets.add(from.setNoDelay(true))
    from.on('error', () => undefined)
    from.on('close', () => {
      this.#sockets.delete(from)
      to.destroy()
    })
    from.on('data', (chunk: Buffer) => {
      for (const pdu of reader.read(chunk)) this.passed.push({ ...pdu, ...where, at: performance.now() })
      to.write(chunk)
    })
  }
}
