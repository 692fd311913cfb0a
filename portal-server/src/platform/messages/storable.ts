/** No gateway calls a message anything longer, and no index takes much more. */
const longestId = 255

/**
 * What the other side said, as PostgreSQL takes it, whatever it was: without NUL, and without halves of a character that was cut in two.
 * What it refused would be written again for ever, with everything that waits behind it.
 */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** The same wherever it comes from, so that a report still finds its message. */
export const storableId = (gatewayId: string): string => storable(gatewayId.slice(0, longestId))
