import ipaddr from 'ipaddr.js'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import type { Config } from '../../../config.ts'
import { listen } from '../../listen.ts'
import type { Log } from '../../log.ts'
import type { TakeReport } from '../delivery-report.ts'
import { readBounce } from './bounce.ts'
import type { BounceAddresses } from './bounce-addresses.ts'

export interface BounceIntakeDependencies {
  readonly settings: NonNullable<Config['mail']['bounces']>
  readonly addresses: BounceAddresses
  readonly takeReport: TakeReport
  readonly log: Log
}

/** A report repeats what bounced at most, and Postfix no more than 50 kB of it. */
const mostBytes = 1_048_576
/** Many more than a mail server opens, and still no memory to speak of. */
const mostClients = 20
const silenceMs = 30_000

/** A refusal with the code that it is to have; the library's own would be 550 or 450. */
class Refusal extends Error {
  readonly responseCode: number

  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}

const noSuchAddress = new Refusal(550, '5.1.1 There is no such address here')
const notYours = new Refusal(554, '5.7.1 Not from your network')
const oneAtATime = new Refusal(452, '4.5.3 One recipient at a time')
const tooLarge = new Refusal(552, '5.3.4 That is larger than any report')
const notNow = new Refusal(451, '4.3.0 It cannot be stored just now')

/**
 * Where the utility's mail server hands in what comes back, by SMTP: for the addresses that the portal made itself, and for
 * nothing else. It acknowledges what is stored, and writes to nobody, so that no mail goes round in circles.
 */
export class BounceIntake {
  readonly #dependencies: BounceIntakeDependencies
  readonly #networks: readonly ReturnType<typeof ipaddr.parseCIDR>[]
  readonly #server: SMTPServer

  constructor(dependencies: BounceIntakeDependencies) {
    this.#dependencies = dependencies
    this.#networks = dependencies.settings.networks.map(ipaddr.parseCIDR)
    this.#server = new SMTPServer(this.#options())
    this.#server.on('error', (error) => dependencies.log.warn({ err: error }, 'somebody at the bounces was cut off'))
  }

  /** @returns the port where it listens */
  async start(): Promise<number> {
    const { port } = await listen(this.#server.server, this.#dependencies.settings.listen)
    return port
  }

  /** Lets what is coming in finish, for a few seconds at most. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #options(): SMTPServerOptions {
    return {
      ...{ banner: 'bounces', disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true, hideSMTPUTF8: false },
      ...{ size: mostBytes, maxClients: mostClients, socketTimeout: silenceMs, closeTimeout: 5_000 },
      ...{ disableReverseLookup: true, logger: false },
      onConnect: ({ remoteAddress }, answer) => answer(this.#isNear(remoteAddress) ? null : notYours),
      onRcptTo: ({ address }, { envelope }, answer) =>
        answer(
          envelope.rcptTo.length > 0 ? oneAtATime : this.#messageIdOf(address) === undefined ? noSuchAddress : null,
        ),
      onData: (stream, session, answer) => {
        this.#take(stream, session).then(
          () => answer(null, '2.0.0 Stored'),
          (error: unknown) => answer(error instanceof Refusal ? error : this.#failed(error)),
        )
      },
    }
  }

  #isNear(remoteAddress: string): boolean {
    const address = ipaddr.process(remoteAddress)
    return this.#networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits))
  }

  #messageIdOf(address: string): string | undefined {
    return this.#dependencies.addresses.findMessageId(address)
  }

  async #take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const mail = await readWhole(stream)
    if (mail === undefined) throw tooLarge
    const messageId = this.#messageIdOf(envelope.rcptTo[0]?.address ?? '')
    if (messageId === undefined) throw noSuchAddress
    await this.#dependencies.takeReport(await readBounce(mail, messageId))
  }

  #failed(error: unknown): Refusal {
    this.#dependencies.log.warn({ err: error }, 'a bounce could not be stored: its mail server keeps it')
    return notNow
  }
}

/** All of it has to be read, also where it is too large. */
async function readWhole(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= mostBytes) chunks.push(chunk)
  }
  return bytes > mostBytes || stream.sizeExceeded ? undefined : Buffer.concat(chunks)
}
