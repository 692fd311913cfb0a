import { useLayoutEffect, type ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { StoryObj } from '@storybook/react-vite'
import type { Locale } from '@moja-komunala/brand/brand'

/** The words of a story, which components have none of, in the language that the toolbar asks for. */
export type Say = (slovenian: string, english: string) => string

export interface ComponentStoryProps {
  readonly say: Say
  readonly locale: Locale
}

/**
 * A component as it stands on a page.
 *
 * @param isWholePage it brings the page's own regions and heading
 */
export function componentStory(
  Content: (props: ComponentStoryProps) => ReactNode,
  { isWholePage = false, path = '/' } = {},
): StoryObj {
  return {
    parameters: { styles: 'components' },
    render: (_, { globals, title }) => {
      const locale: Locale = globals['language'] === 'en' ? 'en' : 'sl'
      const say: Say = (slovenian, english) => (locale === 'en' ? english : slovenian)
      return (
        <Page key={locale} locale={locale} path={path}>
          {isWholePage ? (
            <Content say={say} locale={locale} />
          ) : (
            <main style={{ padding: 'var(--gutter)' }}>
              <h1>{say('Sestavni deli', 'Components')}</h1>
              <Content say={say} locale={locale} key={title} />
            </main>
          )}
        </Page>
      )
    },
  }
}

function Page({ locale, path, children }: { locale: Locale; path: string; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    document.title = locale === 'en' ? 'Components' : 'Sestavni deli'
  }, [locale])
  return (
    <div id="portal">
      <Router hook={memoryLocation({ path }).hook}>{children}</Router>
    </div>
  )
}
