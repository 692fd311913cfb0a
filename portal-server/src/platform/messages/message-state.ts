/** What may become of a message, as far as is known. */
export const messageStates = [
  'waiting',
  'sending',
  'handed-over',
  'delivered',
  'bounced',
  'expired',
  'undeliverable',
  'given-up',
  'no-recipient',
  'not-needed',
] as const
export type MessageState = (typeof messageStates)[number]

/** Why one isn't sent again, by its state alone; what else there is in the way the sieve knows. */
export const stateObstacles: Readonly<Partial<Record<MessageState, 'on-its-way' | 'handed-over'>>> = {
  ...{ waiting: 'on-its-way', sending: 'on-its-way' },
  // Whoever took it has it still: a second one would be one too many.
  ...{ 'handed-over': 'handed-over', delivered: 'handed-over' },
}
