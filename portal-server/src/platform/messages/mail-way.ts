import { isChosenByCustomer, type NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import type { Config } from '../../config.ts'
import { defineQueue } from '../jobs/queue.ts'
import { brand } from '../pages/brand.ts'
import { BounceAddresses } from './bounces/bounce-addresses.ts'
import { writeMail } from './mail-writing.ts'
import { connections, type OutgoingMail, type Smtp } from './smtp.ts'
import { messageJob, type Way, type WrittenMessage } from './way.ts'

/** As long as news are news: at last they are tried every hour, for about a week. */
const attempts = 175

/** By mail, over the utility's mail server. */
export function createMailWay(
  { portalUrl, mail, sessionSecret }: Pick<Config, 'portalUrl' | 'mail' | 'sessionSecret'>,
  smtp: Smtp,
): Way {
  const bounceAddresses = mail.bounces && new BounceAddresses(mail.bounces.address, sessionSecret)
  return {
    name: 'mail',
    queue: defineQueue('send-mail', messageJob, {
      ...{ attempts, firstPauseSeconds: 15, longestPauseSeconds: 3_600, isOnePerKey: true },
      // The mail server may take that long for one answer, of which an attempt has some ten.
      longestAttemptSeconds: Math.min(86_400, 12 * mail.answerSeconds + 300),
    }),
    workers: connections,
    handOver: async (message) => {
      const { address } = message.recipient
      if (address === undefined)
        return { outcome: 'unreachable', answer: { text: 'The account has no confirmed address.' } }
      return smtp.handOver({
        ...compose(message, portalUrl),
        to: address,
        from: { name: brand.portal.name, address: mail.sender },
        returnTo: bounceAddresses?.of(message.id),
      })
    },
  }
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
