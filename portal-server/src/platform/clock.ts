/** Tells the time. Handed in, so that rules can be asked about any instant and a demonstration can play any day. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
