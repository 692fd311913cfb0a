import type { Became } from '../delivery-report.ts'

/** What a delivery status says of a recipient, as servers write it, and what it means. */
export interface Sample {
  readonly action: string
  readonly status: string
  readonly diagnostic?: string
  readonly means: readonly [became: Became, code: string, about?: 'target']
}

/** Postfix's own (bounce(8), smtp(8), virtual(8), qmgr(8)). */
const ofPostfix: Readonly<Record<string, Sample>> = {
  'no such mailbox here': {
    ...{ action: 'failed', status: '5.1.1', diagnostic: 'x-postfix; unknown user: "ana.novak"' },
    means: ['bounced', '5.1.1', 'target'],
  },
  'no such mailbox there': {
    ...{ action: 'failed', status: '5.1.1' },
    diagnostic:
      'smtp; 550 5.1.1 <ana.novak@tuja.example>: Recipient address rejected: User unknown in virtual mailbox table',
    means: ['bounced', '5.1.1', 'target'],
  },
  'a refusal without a code, of a mailbox that is not there': {
    ...{ action: 'failed', status: '5.0.0', diagnostic: 'smtp; 550 No such user here' },
    means: ['bounced', '5.1.1', 'target'],
  },
  'no such domain': {
    ...{ action: 'failed', status: '5.4.4' },
    diagnostic:
      'X-Postfix; Host or domain name not found. Name service error for name=tuja.example type=A: Host not found',
    means: ['bounced', '5.4.4'],
  },
  'a domain that takes no mail': {
    ...{
      action: 'failed',
      status: '5.1.0',
      diagnostic: 'X-Postfix; Domain tuja.example does not accept mail (nullMX)',
    },
    means: ['bounced', '5.1.0'],
  },
  'a full mailbox here': {
    ...{ action: 'failed', status: '5.2.2' },
    diagnostic: 'x-postfix; cannot update mailbox /var/mail/ana for user ana. error writing message: File too large',
    means: ['bounced', '5.2.2'],
  },
  'a mail that is too large there': {
    ...{ action: 'failed', status: '5.3.4' },
    diagnostic: 'X-Postfix; message size 12000 exceeds size limit 10000 of server tuja.example[192.0.2.1]',
    means: ['refused', '5.3.4'],
  },
  'a server that relays for nobody': {
    ...{ action: 'failed', status: '5.7.1', diagnostic: 'smtp; 554 5.7.1 <ana@tuja.example>: Relay access denied' },
    means: ['refused', '5.7.1'],
  },
  'mail that goes round in circles': {
    ...{ action: 'failed', status: '5.4.6', diagnostic: 'X-Postfix; mail for tuja.example loops back to myself' },
    means: ['bounced', '5.4.6'],
  },
  'too many hops': {
    ...{ action: 'failed', status: '5.4.0', diagnostic: 'smtp; 554 5.4.0 Error: too many hops' },
    means: ['bounced', '5.4.0'],
  },
  'a server that was away until the queue gave up': {
    ...{
      action: 'failed',
      status: '4.4.1',
      diagnostic: 'X-Postfix; connect to tuja.example[192.0.2.1]:25: Connection timed out',
    },
    means: ['expired', '4.4.1'],
  },
  'a lookup that failed until the queue gave up': {
    ...{ action: 'failed', status: '4.4.3' },
    diagnostic: 'X-Postfix; Host or domain name not found. Name service error for name=tuja.example type=MX: try again',
    means: ['expired', '4.4.3'],
  },
  'greylisting until the queue gave up': {
    ...{ action: 'failed', status: '4.7.1', diagnostic: 'smtp; 451 4.7.1 <ana@tuja.example>: Greylisted, try again' },
    means: ['expired', '4.7.1'],
  },
  'a warning that it takes longer': {
    ...{ action: 'delayed', status: '4.4.1', diagnostic: 'X-Postfix; connect to tuja.example: Connection refused' },
    means: ['delayed', '4.4.1'],
  },
  'a warning about a mailbox that is not there yet': {
    ...{
      action: 'delayed',
      status: '4.1.1',
      diagnostic: 'smtp; 450 4.1.1 <ana@tuja.example>: User unknown, try later',
    },
    means: ['delayed', '4.1.1'],
  },
  'a delivery, where somebody asked to be told': {
    ...{ action: 'delivered', status: '2.1.5', diagnostic: 'smtp; 250 2.1.5 Delivered' },
    means: ['delivered', '2.1.5'],
  },
  'a relay to somebody who tells no more': { action: 'relayed', status: '2.0.0', means: ['unknown', '2.0.0'] },
  'an address that leads to several': { action: 'expanded', status: '2.0.0', means: ['unknown', '2.0.0'] },
}

/** What other servers say, with a code of their own or with none. */
const ofOthers: Readonly<Record<string, Sample>> = {
  'a mailbox that is switched off': {
    ...{ action: 'failed', status: '5.2.1' },
    diagnostic: 'smtp; 550-5.2.1 The email account that you tried to reach is disabled. 550 5.2.1 disabled',
    means: ['bounced', '5.2.1', 'target'],
  },
  'a mailbox that is switched off, in words': {
    ...{ action: 'failed', status: '5.0.0', diagnostic: 'smtp; 550 This account has been suspended' },
    means: ['bounced', '5.2.1', 'target'],
  },
  'a full mailbox': {
    ...{ action: 'failed', status: '5.2.2', diagnostic: 'smtp; 552-5.2.2 The email account is over quota' },
    means: ['bounced', '5.2.2'],
  },
  'a full mailbox, in words': {
    ...{ action: 'failed', status: '5.0.0', diagnostic: 'smtp; 552 Mailbox is full / Blocks limit exceeded' },
    means: ['bounced', '5.2.2'],
  },
  'a full mailbox that may have room tomorrow': {
    ...{ action: 'failed', status: '4.2.2', diagnostic: 'smtp; 452 4.2.2 Over quota' },
    means: ['expired', '4.2.2'],
  },
  'an address that moved': {
    ...{ action: 'failed', status: '5.1.6', diagnostic: 'smtp; 551 5.1.6 User has moved' },
    means: ['bounced', '5.1.6', 'target'],
  },
  'an address that is none': {
    ...{ action: 'failed', status: '5.1.3', diagnostic: 'smtp; 501 5.1.3 Bad recipient address syntax' },
    means: ['bounced', '5.1.3', 'target'],
  },
  'a domain with a null MX': {
    ...{ action: 'failed', status: '5.1.10', diagnostic: 'smtp; 556 5.1.10 Recipient address has null MX' },
    means: ['bounced', '5.1.10', 'target'],
  },
  'a domain that is not known': {
    ...{ action: 'failed', status: '5.1.2', diagnostic: 'smtp; 550 5.1.2 Host unknown' },
    means: ['bounced', '5.1.2'],
  },
  'a code in the words alone': {
    ...{ action: 'failed', status: '5.0.0', diagnostic: 'smtp; 550 5.1.1 sorry' },
    means: ['bounced', '5.1.1', 'target'],
  },
  'spam, as they think': {
    ...{
      action: 'failed',
      status: '5.7.1',
      diagnostic: 'smtp; 550 5.7.1 Message rejected due to content restrictions',
    },
    means: ['refused', '5.7.1'],
  },
  'a policy, in words that name the user': {
    ...{ action: 'failed', status: '5.0.0', diagnostic: 'smtp; 554 Rejected by policy: user not found in allow list' },
    means: ['refused', '5.7.1'],
  },
  'a blocklist that calls itself unknown': {
    ...{ action: 'failed', status: '5.0.0', diagnostic: 'smtp; 550 blocked using bl.example; mailbox unavailable' },
    means: ['refused', '5.7.1'],
  },
  'a failed DMARC': {
    ...{ action: 'failed', status: '5.7.26', diagnostic: 'smtp; 550-5.7.26 Unauthenticated email is not accepted' },
    means: ['refused', '5.7.26'],
  },
  'a bad sender': {
    ...{ action: 'failed', status: '5.1.8', diagnostic: 'smtp; 550 5.1.8 Sender address rejected: Domain not found' },
    means: ['refused', '5.1.8'],
  },
  'an IP address that looks like a code': {
    ...{ action: 'failed', status: '5.0.0', diagnostic: 'smtp; host 5.1.1.7 said: 550 no' },
    means: ['bounced', '5.0.0'],
  },
  'a status with a word behind it': {
    ...{ action: 'Failed (no)', status: '5.1.1 (bad destination mailbox)' },
    means: ['bounced', '5.1.1', 'target'],
  },
  'no status at all': {
    ...{ action: 'failed', status: '', diagnostic: 'smtp; 450 later' },
    means: ['expired', '4.0.0'],
  },
}

export const samples = { ...ofPostfix, ...ofOthers }
