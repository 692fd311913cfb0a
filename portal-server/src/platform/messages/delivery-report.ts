/** What a message has become after it was handed over, as its report is understood. `delayed` and `unknown` change nothing. */
export type Became = 'delivered' | 'delayed' | 'bounced' | 'refused' | 'expired' | 'unknown'

/** What the other side tells of a message that it had taken: a bounced mail, the receipt of an SMS. */
export interface DeliveryReport {
  /** The portal's own id, where the report names it; else the gateway's. */
  readonly message: { readonly id: string } | { readonly gateway: string; readonly gatewayId: string }
  readonly became: Became
  /** The address or number leads to nobody, whatever is written to it. */
  readonly isAboutTarget: boolean
  /** RFC 3463's status, or the network's error. */
  readonly code?: string
  /** As it was told, without addresses and numbers; at most a few kB. */
  readonly raw: string
}

/** Takes a report down. Once it returns the report is stored, and may be acknowledged. */
export type TakeReport = (report: DeliveryReport) => Promise<void>
