import { plainText } from '../plain-text.ts'
import type { FieldErrors } from './use-form.ts'

/** Keycloak's messages by field, in the order of the form. */
export function errorsFromServer(
  messages: { existsError(name: string): boolean; get(name: string): string },
  names: readonly string[],
): FieldErrors {
  const found = names.filter((name) => messages.existsError(name))
  return Object.fromEntries(found.map((name) => [name, plainText(messages.get(name))]))
}
