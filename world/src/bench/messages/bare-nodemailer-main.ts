import { createRequire } from 'node:module'
import { giveWay } from '@moja-komunala/portal-server/platform/give-way.ts'
import type { BarePlan } from './bare-nodemailer.ts'

// What a program has to do at the least to send so many mails: the same library with as many connections, the same bytes, and nothing else.
// It gives way to those who serve customers, as the portal's does: otherwise it would be measured with more of the processor.
giveWay()
process.once('disconnect', () => process.exit())

/** The very copy that the portal sends with. */
const requireAsPortal = createRequire(import.meta.resolve('@moja-komunala/portal-server/platform/messages/smtp.ts'))
const { createTransport } = requireAsPortal('nodemailer') as typeof import('nodemailer')

/** So many lie before the pool: it never waits for the program. */
const waiting = 100

process.once('message', (plan: BarePlan) => {
  const before = process.cpuUsage()
  void sendAll(plan).then(() => {
    const { user, system } = process.cpuUsage(before)
    process.send?.({ processorMs: (user + system) / 1000 }, () => process.exit(0))
  })
})

async function sendAll({ url, connections, from, count, mail, hostname }: BarePlan): Promise<void> {
  const transport = createTransport({ url, pool: true, maxConnections: connections, maxRequeues: 0 })
  let next = 0
  const sendOnAndOn = async (): Promise<void> => {
    while (next < count) {
      next += 1
      await transport.sendMail({
        ...mail,
        from,
        to: { name: '', address: `stranka${next}@posta.example` },
        messageId: `<${crypto.randomUUID()}@${hostname}>`,
      })
    }
  }
  await Promise.all(Array.from({ length: waiting }, sendOnAndOn))
  transport.close()
}
