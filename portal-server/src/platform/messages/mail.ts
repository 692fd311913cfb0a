/** What the portal writes to customers about: all that the text says, but for where it goes and in which language. */
export type Mail =
  | {
      readonly about: 'point-linked'
      readonly pointNumber: string
      readonly address: string
    }
  | {
      readonly about: 'reading-received'
      readonly reference: string
      readonly pointNumber: string
      readonly address: string
      readonly kind: 'cold' | 'hot'
      readonly serialNumber: string
      readonly valueM3: number
      /** ISO 8601. */
      readonly enteredAt: string
      readonly receivedAt: string
      /** It arrived too late to count. */
      readonly isLate: boolean
      /** The last day on which it can be corrected, ISO 8601. */
      readonly correctableUntil: string
    }
