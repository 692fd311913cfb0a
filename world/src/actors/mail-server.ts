import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a client has said last: it connected, gave a command, or ended a mail. */
export type Said = 'connected' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'mail'

/** A line to answer with; nothing, ever; or the end of the connection. */
export type Reply = (string & {}) | 'silence' | 'hang-up'

export interface ReceivedMail {
  readonly to: string
  readonly messageId: string
  /** As it came. */
  readonly text: string
  readonly at: number
  /** What it was answered with. */
  reply: Reply | undefined
}

interface Conversation {
  readonly socket: Socket
  to: string
  /** Of the mail that is coming in; undefined between mails. */
  lines: string[] | undefined
}

const usual: Readonly<Record<Said, string>> = {
  connected: '220 mail.example',
  EHLO: '250 mail.example',
  MAIL: '250 2.1.0 Ok',
  RCPT: '250 2.1.5 Ok',
  DATA: '354 Go on',
  mail: '250 2.0.0 Ok: queued',
}

/** A mail server on this machine that is as slow, as silent and as unkind as a test wants it. */
export class MailServer {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly mails: ReceivedMail[] = []
  connections = 0
  /** Says how what was said is answered, for whoever the mail is to; undefined as usual. */
  answer: (said: Said, to: string) => Reply | undefined | Promise<Reply | undefined> = () => undefined

  private constructor() {
    this.#server = createServer((socket) => void this.#talk(socket))
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer()
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve))
    return server
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** What it has taken the responsibility for. */
  get accepted(): ReceivedMail[] {
    return this.mails.filter(({ reply }) => reply?.startsWith('2'))
  }

  to(address: string): ReceivedMail[] {
    return this.mails.filter(({ to }) => to === address)
  }

  /** Waits until something is so. */
  async until(isSo: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
    const deadline = Date.now() + withinMs
    while (!(await isSo())) {
      if (Date.now() > deadline)
        throw new Error(
          `It did not come to that; mails: ${this.mails.map(({ to, reply }) => `${to} ${reply}`).join(', ')}`,
        )
      await sleep(20)
    }
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #talk(socket: Socket): Promise<void> {
    this.connections += 1
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => socket.destroy())
    const conversation: Conversation = { socket, to: '', lines: undefined }
    await this.#reply(conversation, 'connected')
    let rest = ''
    try {
      for await (const chunk of socket.setEncoding('utf8')) {
        const lines = `${rest}${String(chunk)}`.split('\r\n')
        rest = lines.pop() ?? ''
        for (const line of lines) await this.#hear(conversation, line)
      }
    } catch {
      // The client is gone.
    }
  }

  async #hear(conversation: Conversation, line: string): Promise<void> {
    const { socket, lines } = conversation
    if (lines && line !== '.') return void lines.push(line)
    if (lines) return this.#take(conversation, lines.join('\n'))
    const command = line.slice(0, 4).toUpperCase()
    if (command === 'RCPT') conversation.to = /<(.*)>/.exec(line)?.[1] ?? ''
    if (command === 'QUIT') return void socket.end('221 Bye\r\n')
    if (command !== 'EHLO' && command !== 'MAIL' && command !== 'RCPT' && command !== 'DATA')
      return void socket.write('250 Ok\r\n')
    const reply = await this.#reply(conversation, command)
    if (command === 'DATA' && reply.startsWith('3')) conversation.lines = []
  }

  async #take(conversation: Conversation, text: string): Promise<void> {
    conversation.lines = undefined
    const messageId = /^Message-ID: (.*)$/im.exec(text)?.[1] ?? ''
    const mail: ReceivedMail = { to: conversation.to, messageId, text, at: Date.now(), reply: undefined }
    this.mails.push(mail)
    mail.reply = await this.#reply(conversation, 'mail')
  }

  async #reply({ socket, to }: Conversation, said: Said): Promise<Reply> {
    const reply = (await this.answer(said, to)) ?? usual[said]
    if (reply === 'hang-up') socket.destroy()
    else if (reply !== 'silence' && !socket.destroyed) socket.write(`${reply}\r\n`)
    return reply
  }
}
