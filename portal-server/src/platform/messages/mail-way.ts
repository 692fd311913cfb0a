import { isChosenByCustomer, type NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import type { Config } from '../../config.ts'
import type { PortalSecrets } from '../derived-key.ts'
import { brand } from '../pages/brand.ts'
import { BounceAddresses } from './bounces/bounce-addresses.ts'
import { meaningOfAll } from './bounces/delivery-status.ts'
import { writeMail } from './mail-writing.ts'
import { connections, Smtp, type OutgoingMail } from './smtp.ts'
import type { Answer } from './message.repository.ts'
import { defineWayQueues, isAtOnce, type HandOver, type Way, type WrittenMessage } from './way.ts'

/** One question to Keycloak each, which takes it longer than what it says of a hundred people. */
const together = 200
const bundlesAtOnce = 5
const atOnceConnections = 4

/** By mail, over the utility's mail server. */
export function createMailWay(config: Pick<Config, 'portalUrl' | 'mail'> & PortalSecrets): Way {
  const { portalUrl, mail } = config
  const bounceAddresses = mail.bounces && new BounceAddresses(mail.bounces.address, config)
  const usual = new Smtp(mail, connections)
  // With connections of its own: nothing that must be said at once waits until a slow server has taken the rest.
  const atOnce = new Smtp(mail, atOnceConnections)
  // The mail server may take that long for one answer, of which an attempt has some ten; all bundles share the connections.
  const longestAttemptSeconds = Math.min(
    86_400,
    12 * mail.answerSeconds * Math.ceil((together * bundlesAtOnce) / connections) + 300,
  )
  return {
    name: 'mail',
    queues: defineWayQueues('send-mail', longestAttemptSeconds),
    workers: bundlesAtOnce,
    together,
    targetOf: ({ address }) => address,
    handOver: async (message, target, stillHolds) => {
      const smtp = isAtOnce(message.kind) ? atOnce : usual
      const write = (): OutgoingMail => ({
        ...compose(message, portalUrl),
        to: target,
        from: { name: brand.portal.name, address: mail.sender },
        returnTo: bounceAddresses?.of(message.id),
      })
      const handOver = await smtp.handOver(write, stillHolds)
      return handOver.outcome === 'refused' ? { ...handOver, ...reportOf(handOver.answer) } : handOver
    },
    close: async () => {
      await Promise.all([usual.close(), atOnce.close()])
    },
  }
}

/** A server that knows of the recipient itself says at once what others write back. */
function reportOf({ text, command }: Answer): Pick<HandOver, 'report'> {
  if (command !== 'RCPT TO') return {}
  const report = meaningOfAll([{ action: 'failed', status: '', diagnostic: text, recipients: [] }])
  return report ? { report } : {}
}

type Composed = Omit<OutgoingMail, 'from' | 'to' | 'returnTo'>

function compose({ id, kind, text, recipient, muteUrl }: WrittenMessage, portalUrl: string): Composed {
  return {
    subject: text.subject,
    // The same for every attempt: where one was sent after all, mail programs see that it is the same mail.
    messageId: `<${id}@${new URL(portalUrl).hostname}>`,
    headers: {
      ...{ 'Auto-Submitted': 'auto-generated', 'Content-Language': recipient.locale },
      ...(muteUrl !== undefined && isMutedAtOnce(kind, muteUrl) && oneClick(muteUrl)),
    },
    ...writeMail(text, recipient, portalUrl, muteUrl),
  }
}

/** Of what was asked for one by one there is nothing to unsubscribe from; RFC 8058 knows no addresses without TLS. */
const isMutedAtOnce = (kind: NoticeKindName, muteUrl: string): boolean =>
  isChosenByCustomer(kind) && kind !== 'reading-received' && muteUrl.startsWith('https:')

/** Mail programs show a button of their own, and mute by a POST without opening a page. */
const oneClick = (muteUrl: string) => ({
  'List-Unsubscribe': `<${muteUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
