/**
 * What an administrator called something. `${profileScopeConsentText}` stands for a message, which Keycloak has put among
 * the texts of the page in the customer's language.
 */
export function nameOf(given: string | undefined, texts: Readonly<Record<string, string>>): string {
  const [, key] = /^\$\{(.+)\}$/.exec(given ?? '') ?? []
  return key === undefined ? (given ?? '') : (texts[key] ?? key)
}
