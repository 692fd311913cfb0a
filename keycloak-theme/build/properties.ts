/** Messages as Keycloak reads them: Java properties in UTF-8, an apostrophe doubled because each value is a MessageFormat. */
export const messagesFile = (messages: Readonly<Record<string, string>>): string =>
  propertiesFile(Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, text.replaceAll("'", "''")])))

export const propertiesFile = (values: Readonly<Record<string, string>>): string =>
  `# encoding: UTF-8\n${Object.entries(values)
    .map(([key, value]) => `${key.replace(/[ :=]/g, '\\$&')}=${escapeValue(value)}\n`)
    .join('')}`

const escapeValue = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replace(/^ /, '\\ ')
