import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const english = fileURLToPath(new URL('../src/login/messages/en.json', import.meta.url))
const slovenian = fileURLToPath(new URL('../src/login/messages/sl.json', import.meta.url))

/** Keycloakify's fallback pages bring 30 languages of their own; here they read the messages of this theme instead. */
export function ownMessages(): Plugin {
  const name = 'own-messages'
  return {
    name,
    enforce: 'pre',
    resolveId: (id) => {
      if (id.endsWith('messages_defaultSet/en')) return english
      if (id.endsWith('messages_defaultSet')) return `\0${name}`
      return undefined
    },
    load: (id) =>
      id === `\0${name}`
        ? `import english from ${JSON.stringify(english)}
           export const fetchMessages_defaultSet = async (tag) =>
             tag === 'sl' ? (await import(${JSON.stringify(slovenian)})).default : english`
        : undefined,
  }
}
