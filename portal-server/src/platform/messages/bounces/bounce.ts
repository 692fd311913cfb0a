import { simpleParser, type SimpleParserOptions } from 'mailparser'
import type { DeliveryReport } from '../delivery-report.ts'
import { withoutAddresses } from '../without-addresses.ts'
import { meaningOfAll, readRecipientStatuses } from './delivery-status.ts'

const longestRaw = 4_000
/** More than any server writes of one recipient: whoever has a mail knows where it comes back to, and may write there what they like. */
const longestStatus = 65_536

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
  const statuses = text === undefined ? [] : readRecipientStatuses(text.slice(0, longestStatus))
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

function nameless(text: string, recipients: readonly string[]): string {
  // Twice as much as is kept, as what is left out makes it shorter; without the last word, which may be a part of an address.
  const beginning = text.length > 2 * longestRaw ? text.slice(0, 2 * longestRaw).replace(/\S+$/, '') : text
  const readable = beginning.replaceAll('\r\n', '\n').replaceAll(/[^\P{C}\n\t]/gu, '')
  return withoutAddresses(readable, ...new Set(recipients))
    .trim()
    .slice(0, longestRaw)
}
