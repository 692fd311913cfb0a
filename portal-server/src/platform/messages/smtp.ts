import type { Transporter } from 'nodemailer'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import { Turns } from '../turns.ts'
import type { Answer } from './message.repository.ts'
import type { composeMime } from './mime.ts'
import type { HandOver } from './way.ts'
import { withoutAddresses } from './without-addresses.ts'

export interface OutgoingMail {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  /** Where it comes back to if it reaches nobody, where that is not the one that it is from. */
  readonly returnTo: string | undefined
  readonly subject: string
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly html: string
}

/** So many mails are handed over at once by a replica; one that the server is slow about holds up none of the others. */
export const connections = 10

/**
 * What is refused there is refused for good: this recipient, this sender, this mail. Before that it is the connection that
 * fails, or the portal's password: no mail's fault.
 */
const aboutTheMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])

/** What an answer means that wasn't a yes. */
export function meaningOf({ code = 0, command = '' }: Answer): 'refused' | 'failed' {
  return code >= 500 && aboutTheMail.has(command) ? 'refused' : 'failed'
}

const smtpFailure = z.object({
  message: z.string(),
  code: z.string().optional(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
})

/** The mail server of the utility. */
export class Smtp {
  readonly #settings: Config['mail']
  readonly #connections: number
  /** A mail is written when its turn comes: hundreds at once would hold up whoever else is served, and lie in memory. */
  readonly #turns: Turns
  #opened: Promise<{ readonly transport: Transporter; readonly compose: typeof composeMime }> | undefined

  /** @param most so many mails are under way at once */
  constructor(settings: Config['mail'], most: number) {
    this.#settings = settings
    this.#connections = most
    // One on the way, and one that is ready when its connection is.
    this.#turns = new Turns(2 * most)
  }

  /**
   * Waits for its turn, and as long as a mail server may take. Never throws.
   *
   * @param write the mail, once it is its turn
   * @param stillHolds whether it is to be sent then
   */
  async handOver(write: () => OutgoingMail, stillHolds: () => boolean = () => true): Promise<HandOver> {
    return this.#turns.take(async () => {
      if (stillHolds()) return this.#handOver(write())
      return { outcome: 'not-begun', answer: { text: 'It waited for its turn, and is looked at once more.' } }
    })
  }

  async #handOver({ to, returnTo, ...mail }: OutgoingMail): Promise<HandOver> {
    try {
      const { transport, compose } = await this.#open()
      const envelope = { from: returnTo ?? mail.from.address, to }
      const { response } = (await transport.sendMail({ envelope, raw: compose({ ...mail, to }) })) as {
        response: string
      }
      return { outcome: 'handed-over', answer: { text: withoutAddresses(response, to) } }
    } catch (error) {
      const { response, message, code, responseCode = 0, command } = smtpFailure.parse(error)
      const answer = {
        text: withoutAddresses(response ?? `${code ?? ''} ${message}`.trim(), to),
        ...(responseCode > 0 && { code: responseCode }),
        ...(command !== undefined && { command }),
      }
      return { outcome: meaningOf(answer), answer }
    }
  }

  async close(): Promise<void> {
    if (this.#opened) (await this.#opened).transport.close()
  }

  /** With the first mail: a server that writes none does without. */
  #open() {
    const { smtpUrl, connectSeconds, answerSeconds, dkim } = this.#settings
    const [connectMs, answerMs] = [connectSeconds * 1000, answerSeconds * 1000]
    this.#opened ??= Promise.all([import('nodemailer'), import('./mime.ts')]).then(([{ createTransport }, mime]) => ({
      compose: mime.composeMime,
      transport: createTransport({
        ...{ pool: true, maxConnections: this.#connections, url: smtpUrl },
        // A connection that ends in the middle of a mail is ours to judge: the pool would send it again at once.
        maxRequeues: 0,
        ...{ connectionTimeout: connectMs, dnsTimeout: connectMs, greetingTimeout: answerMs, socketTimeout: answerMs },
        ...{ disableFileAccess: true, disableUrlAccess: true },
        ...(dkim && { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }),
      }),
    }))
    return this.#opened
  }
}
