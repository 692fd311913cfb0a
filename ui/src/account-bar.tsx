import type { ReactNode } from 'react'
import { languageNames, locales, type Locale } from '@moja-komunala/brand/brand'
import { Button } from './button.tsx'

export interface AccountBarProps {
  readonly words: Readonly<Record<'account' | 'signedInAs', string>>
  readonly name: string
  readonly locale: Locale
  readonly onChooseLocale: (locale: Locale) => void
  /** The way out. */
  readonly children: ReactNode
}

/** Who is signed in, the other language, and the way out. */
export function AccountBar({ words, name, locale, onChooseLocale, children }: AccountBarProps) {
  return (
    <div className="account" role="group" aria-label={words.account}>
      <p className="account__name">
        <span className="visually-hidden">{words.signedInAs} </span>
        {name}
      </p>
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <Button key={other} look="link" lang={other} onClick={() => onChooseLocale(other)}>
            {languageNames[other]}
          </Button>
        ))}
      {children}
    </div>
  )
}
