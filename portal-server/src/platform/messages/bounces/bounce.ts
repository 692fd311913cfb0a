import { simpleParser, type SimpleParserOptions } from 'mailparser'
import type { DeliveryReport } from '../delivery-report.ts'
import { withoutAddresses } from '../without-addresses.ts'
import { meaningOfAll, readRecipientStatuses } from './delivery-status.ts'

const longestRaw = 4_000

/** What nobody reads here, and what takes long to make of a mail that means ill. */
const parsing: SimpleParserOptions = {
  ...{ keepDeliveryStatus: true, ignoreEmbedded: true, keepCidLinks: true, checksumAlgo: false },
  ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, maxChildNodes: 50, maxHeadSize: 65_536 },
}

const deliveryStatus = new Set(['message/delivery-status', 'message/global-delivery-status'])

/**
 * What a mail that came back says of the message with that id. Mail that is no delivery report (an answer while somebody is away, a
 * question whether a person wrote) says nothing that the portal keeps.
 */
export async function readBounce(mail: Buffer, messageId: string): Promise<DeliveryReport> {
  const text = await findDeliveryStatus(mail)
  const statuses = text === undefined ? [] : readRecipientStatuses(text)
  const meaning = meaningOfAll(statuses)
  const message = { id: messageId }
  if (text === undefined || meaning === undefined)
    return { message, became: 'unknown', isAboutTarget: false, raw: 'A mail that is no delivery report.' }
  const { code, ...rest } = meaning
  return {
    ...{ message, ...rest },
    ...(code !== '' && { code }),
    raw: nameless(
      text,
      statuses.flatMap(({ recipients }) => recipients),
    ),
  }
}

/** In a report about this mail itself: one that was forwarded with a letter is about another one. */
async function findDeliveryStatus(mail: Buffer): Promise<string | undefined> {
  try {
    const { headers, attachments } = await simpleParser(mail, parsing)
    const type = headers.get('content-type')
    if (typeof type !== 'object' || !('value' in type) || type.value !== 'multipart/report') return undefined
    return attachments.find(({ contentType }) => deliveryStatus.has(contentType))?.content.toString('utf8')
  } catch {
    // What can't be read now can't be read tomorrow: refused, it would come again for days.
    return undefined
  }
}

const nameless = (text: string, recipients: readonly string[]): string =>
  withoutAddresses(text.replaceAll('\r\n', '\n').replaceAll(/[^\P{C}\n\t]/gu, ''), ...recipients)
    .trim()
    .slice(0, longestRaw)
