const separators = /[^+\d\p{L}]/gu

/**
 * Whether it is worth asking Keycloak, which knows the numbers of every country: what is none at all is told before the
 * passwords are lost on the way.
 */
export function mayBePhoneNumber(typed: string): boolean {
  return /^\+?\d{6,18}$/.test(typed.replace(separators, ''))
}

interface PhoneAttribute {
  readonly value?: string
  readonly annotations?: object
}

/** As people write the number that is stored; what somebody has just typed stays as it was typed. */
export function shownPhoneNumber({ value, annotations = {} }: PhoneAttribute): string | undefined {
  const { phoneNumberKept, phoneNumberShown } = annotations as { phoneNumberKept?: string; phoneNumberShown?: string }
  return value === phoneNumberKept ? (phoneNumberShown ?? value) : value
}
