import type { Answer } from '../message.repository.ts'

export interface OutgoingSms {
  /** The portal's own id of the message, the same for every attempt. */
  readonly id: string
  /** In E.164, such as +38641234567. */
  readonly to: string
  readonly text: string
  /** Goes before everything that waits for the operator's rate. */
  readonly isUrgent: boolean
  /** After which the network needn't try any more. */
  readonly expiresAt?: Date
}

/**
 * How a hand-over ended. `unknown`: it may have been taken, as nobody answered; whoever tries again risks that it comes twice.
 * `failed`: it certainly wasn't taken, and another gateway may be tried at once.
 */
export interface SmsHandOver {
  readonly outcome: 'handed-over' | 'refused' | 'failed' | 'unknown'
  readonly answer: Answer
  /** What the gateway calls it, where it says so: receipts name it. */
  readonly gatewayId?: string
}

/** Somebody who takes SMS to telephones. */
export interface SmsGateway {
  /** As the operator's configuration calls it. */
  readonly name: string
  /** Waits as long as the operator's rate and the other side take. Never throws because of them. */
  readonly handOver: (sms: OutgoingSms) => Promise<SmsHandOver>
  readonly close: () => Promise<void>
}
