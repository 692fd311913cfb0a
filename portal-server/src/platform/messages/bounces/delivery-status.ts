import type { Became } from '../delivery-report.ts'

/** What a delivery status says of one recipient (RFC 3464), as it was said. */
export interface RecipientStatus {
  readonly action: string
  readonly status: string
  readonly diagnostic: string
  /** Whom it is about, as far as it says so. */
  readonly recipients: readonly string[]
}

export interface Meaning {
  readonly became: Became
  readonly isAboutTarget: boolean
  /** RFC 3463's. */
  readonly code: string
}

/** There is no such mailbox, or nobody may write to it any more. */
const aboutTarget = new Set([
  '5.1.1', // Bad destination mailbox address
  '5.1.3', // Bad destination mailbox address syntax
  '5.1.6', // Destination mailbox has moved, no forwarding address
  '5.1.10', // Recipient address has null MX (RFC 7505)
  '5.2.1', // Mailbox disabled, not accepting messages
])

/**
 * It is the sender, the mail or the two servers: whoever else it is sent to may be told the same. 5.1.7 and 5.1.8: the sender's
 * address; 5.2.3 and 5.3.4: too large; 5.5: the protocol; 5.6: the content; 5.7: a policy.
 */
const aboutSender = /^5\.(?:1\.[78]|2\.3|3\.4|[567]\.\d+)$/

/** What servers say that know no better code than "other or undefined" (X.0.0), or none at all. Only of a refusal for good. */
const sayings: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/(?:message|mail) (?:size )?(?:is )?(?:too (?:big|large)|exceeds)|size limit/i, '5.3.4'],
  [/quota|mailbox (?:is )?full|over ?quota|insufficient (?:system )?storage/i, '5.2.2'],
  [
    /spam|blocked|block ?list|black ?list|polic(?:y|ies)|spf|dkim|dmarc|relay(?:ing)? (?:access )?denied|not permitted/i,
    '5.7.1',
  ],
  [/(?:mailbox|account|user|recipient)\b.{0,60}\b(?:disabled|inactive|suspended|deactivated)/i, '5.2.1'],
  [
    /(?:unknown|no such|invalid|non-?existent|doesn'?t have|does not have).{0,40}(?:user|recipient|mailbox|account|address)/i,
    '5.1.1',
  ],
  [
    /(?:user|recipient|mailbox|account|address)\b.{0,60}(?:unknown|not found|not exist|doesn'?t exist|unavailable|invalid)/i,
    '5.1.1',
  ],
  [/(?:host|domain)(?: name| or domain name)? (?:not found|unknown)|unrouteable/i, '5.1.2'],
]

const enhanced = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/

/** The fields of a `message/delivery-status`: about the mail, then about each recipient. */
export function readRecipientStatuses(text: string): RecipientStatus[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map(readFields)
    .filter((fields) => fields.has('action'))
    .map((fields) => ({
      action: (fields.get('action') ?? '').split(/[\s(]/, 1)[0]?.toLowerCase() ?? '',
      status: enhanced.exec(fields.get('status') ?? '')?.[1] ?? '',
      diagnostic: fields.get('diagnostic-code') ?? '',
      recipients: ['final-recipient', 'original-recipient'].flatMap((name) => {
        const value = fields.get(name)
        return value === undefined ? [] : [value.slice(value.indexOf(';') + 1).trim()]
      }),
    }))
}

function readFields(block: string): Map<string, string> {
  const lines = block.replaceAll(/\n[ \t]+/g, ' ').split('\n')
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
      return name === '' ? [] : [[name.toLowerCase(), value]]
    }),
  )
}

/** The best first: of several recipients that an address leads to, one that got it is enough. */
const order: readonly Became[] = ['delivered', 'unknown', 'delayed', 'expired', 'refused', 'bounced']

/** What became of a mail, of all recipients that it went on to. */
export function meaningOfAll(statuses: readonly RecipientStatus[]): Meaning | undefined {
  const rank = ({ became, isAboutTarget }: Meaning): number => order.indexOf(became) * 2 + (isAboutTarget ? 1 : 0)
  return statuses.map(meaningOf).toSorted((a, b) => rank(a) - rank(b))[0]
}

function meaningOf(recipient: RecipientStatus): Meaning {
  const code = codeOf(recipient)
  switch (recipient.action) {
    case 'failed':
      return { ...failureBy(code), code }
    case 'delayed':
      return { became: 'delayed', isAboutTarget: false, code }
    case 'delivered':
      return { became: 'delivered', isAboutTarget: false, code }
    default:
      // Relayed to somebody who tells no more, or expanded to several: what became of it stays open.
      return { became: 'unknown', isAboutTarget: false, code }
  }
}

function failureBy(code: string): Omit<Meaning, 'code'> {
  // Only ever put off, until the mail server gave up.
  if (code.startsWith('4')) return { became: 'expired', isAboutTarget: false }
  if (aboutSender.test(code)) return { became: 'refused', isAboutTarget: false }
  return { became: 'bounced', isAboutTarget: aboutTarget.has(code) }
}

/** The code as the other side gave it, or as its words say it where its code says nothing. */
function codeOf({ action, status, diagnostic }: RecipientStatus): string {
  const said = isVague(status) ? (enhanced.exec(diagnostic)?.[1] ?? status) : status
  if (action !== 'failed' || !isVague(said) || said.startsWith('4')) return said
  const reply = /(?<!\d)([245])\d\d(?!\d)/.exec(diagnostic)?.[1]
  if (said === '' && reply === '4') return '4.0.0'
  return sayings.find(([pattern]) => pattern.test(diagnostic))?.[1] ?? '5.0.0'
}

const isVague = (code: string): boolean => code === '' || code.endsWith('.0.0')
