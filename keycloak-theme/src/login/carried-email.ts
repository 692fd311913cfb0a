const key = 'e-mail'

/** Hands an address that was typed on one page to the next one of the same tab, never by its URL. */
export const carryEmail = (email: string): void => sessionStorage.setItem(key, email)

/** The address that the page before handed over, once. */
export function takeCarriedEmail(): string {
  const email = sessionStorage.getItem(key) ?? ''
  sessionStorage.removeItem(key)
  return email
}
