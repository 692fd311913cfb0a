import { createGetKcContextMock } from 'keycloakify/login/KcContext'
import type { StoryObj } from '@storybook/react-vite'
import type { KcContext } from '../kc-context.ts'
import { LoginPage } from '../login-page.tsx'
import { loadAllWords } from '../words.ts'
import english from '../messages/en.json' with { type: 'json' }
import slovenian from '../messages/sl.json' with { type: 'json' }

export type MessageKey = keyof typeof slovenian
type Message = (key: MessageKey, ...values: readonly string[]) => string
type PageId = KcContext['pageId']

const { getKcContextMock } = createGetKcContextMock({
  kcContextExtension: { properties: {} },
  kcContextExtensionPerPage: {},
  overrides: {
    // Polling belongs to a real session, and the portal's address to a real realm.
    url: { ssoLoginInOtherTabsUrl: '' },
    client: { clientId: 'portal' },
  },
})

/** What Keycloak says, in the language that the toolbar asks for. */
const messagesIn =
  (language: string): Message =>
  (key, ...values) =>
    (language === 'en' ? english : slovenian)[key].replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '')

/** Keycloak's errors, by the name of the field. */
export function fieldErrors(errors: Readonly<Record<string, string>>) {
  const has = (name: string) => errors[name] !== undefined
  return {
    messagesPerField: {
      existsError: (...names: string[]) => names.some(has),
      exists: has,
      get: (name: string) => errors[name] ?? '',
      getFirstError: (...names: string[]) => errors[names.find(has) ?? ''] ?? '',
      printIfExists: () => undefined,
    },
  }
}

/** A page as Keycloak would show it in some state. */
export function pageStory(pageId: PageId, state: (say: Message) => object = () => ({})): StoryObj {
  return {
    loaders: [loadAllWords],
    render: (_, { globals }) => {
      const language = globals['language'] === 'en' ? 'en' : 'sl'
      const supported = ['sl', 'en'].map((languageTag) => ({ languageTag, label: languageTag, url: `#${languageTag}` }))
      const overrides = {
        'x-keycloakify': { messages: language === 'en' ? english : slovenian },
        ...state(messagesIn(language)),
      }
      const kcContext = getKcContextMock({ pageId, overrides })
      return (
        <LoginPage key={language} kcContext={{ ...kcContext, locale: { currentLanguageTag: language, supported } }} />
      )
    },
  }
}
