import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { giveWay } from '@moja-komunala/portal-server/platform/give-way.ts'
import type { SinkFigures } from './sink.ts'

// In a process of its own, and with as little work as can be: it shares the machine with whom it takes mails from. And it gives way to
// those who serve customers, as a mail server elsewhere wouldn't be felt by them.
giveWay()

let figures: SinkFigures = {}
let isHolding = false
let held: (() => void)[] = []

const greeting = '220 sink.example\r\n'
const bare = '250 Ok\r\n'
const answers: Readonly<Record<string, string>> = {
  EHLO: '250-sink.example\r\n250-PIPELINING\r\n250 8BITMIME\r\n',
  DATA: '354 Go on\r\n',
  QUIT: '221 Bye\r\n',
}
const end = '\r\n.\r\n'

function talk(socket: Socket): void {
  let received = ''
  let isMail = false
  socket.setNoDelay(true)
  socket.write(greeting)
  socket.on('error', () => socket.destroy())
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    received += chunk
    for (;;) {
      const stop = isMail ? end : '\r\n'
      const at = received.indexOf(stop)
      if (at === -1) return
      const said = received.slice(0, at)
      received = received.slice(at + stop.length)
      if (isMail) {
        isMail = false
        const take = (): void => {
          note(said)
          socket.write(bare)
        }
        if (isHolding) held.push(take)
        else take()
        continue
      }
      const command = said.slice(0, 4).toUpperCase()
      isMail = command === 'DATA'
      socket.write(answers[command] ?? bare)
      if (command === 'QUIT') socket.end()
    }
  })
}

/** By what the mail is called, as it came: each bench writes few different ones. */
function note(mail: string): void {
  const subject = /^Subject: (.*)$/m.exec(mail)?.[1] ?? ''
  const now = Date.now()
  const known = (figures[subject] ??= { count: 0, bytes: 0, firstAt: now, lastAt: now })
  known.count += 1
  known.bytes += mail.length
  known.lastAt = now
}

const server = createServer(talk)
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))

process.on('message', (asked) => {
  if (asked === 'figures') process.send?.({ figures })
  if (asked === 'forget') figures = {}
  if (asked === 'hold') isHolding = true
  if (asked === 'let go') {
    isHolding = false
    for (const take of held) take()
    held = []
  }
})
process.on('disconnect', () => process.exit(0))
