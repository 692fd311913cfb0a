/** SMPP 3.4, 5.1.3. */
const names: Readonly<Record<number, string>> = {
  ...{
    0x01: 'invalid message length',
    0x02: 'invalid command length',
    0x03: 'unknown command',
    0x04: 'not bound for it',
  },
  ...{
    0x05: 'already bound',
    0x08: 'system error',
    0x0a: 'invalid source address',
    0x0b: 'invalid destination address',
  },
  ...{ 0x0d: 'bind failed', 0x0e: 'invalid password', 0x0f: 'invalid system id', 0x14: 'message queue full' },
  ...{ 0x15: 'invalid service type', 0x33: 'invalid number of destinations', 0x40: 'invalid destination flag' },
  ...{ 0x43: 'invalid ESM class', 0x45: 'submit failed', 0x48: 'invalid source type', 0x49: 'invalid source plan' },
  ...{
    0x50: 'invalid destination type',
    0x51: 'invalid destination plan',
    0x58: 'throttled',
    0x62: 'invalid validity',
  },
  ...{ 0x64: 'temporary error', 0x65: 'permanent error', 0x66: 'rejected', 0x67: 'query failed' },
  ...{ 0xc0: 'invalid optional part', 0xc3: 'missing optional parameter', 0xc4: 'invalid optional parameter' },
  ...{ 0xfe: 'delivery failed', 0xff: 'unknown error' },
}

/**
 * What is wrong with this message or this number, and will be so tomorrow. All else is about the gateway or its settings, a sender
 * that it doesn't know among them: another gateway, or another day, may take it.
 */
const aboutTheMessage: ReadonlySet<number> = new Set([0x01, 0x0b, 0x33, 0x40, 0x50, 0x51, 0x65, 0x66])

export const meaningOfStatus = (status: number): 'refused' | 'failed' =>
  aboutTheMessage.has(status) ? 'refused' : 'failed'

export const nameOfStatus = (status: number): string =>
  `${names[status] ?? 'a status of its own'} (0x${status.toString(16).padStart(8, '0')})`
