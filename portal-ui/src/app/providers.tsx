import { useEffect, type ReactNode } from 'react'
import { SWRConfig, type SWRConfiguration } from 'swr'
import { ProblemFailure } from '../api/failure.ts'
import { useChosenLocale, useSession } from '../features/session/session.ts'
import { I18nProvider, rememberedLocale } from '../i18n/i18n.tsx'
import { keepDraftsOf } from '../ui/use-draft.ts'
import { ChooseLocaleContext } from './choose-locale.ts'

const dataOptions: SWRConfiguration = {
  // An answer that says no will say so again; only an answer that never came is worth another try.
  shouldRetryOnError: (error: unknown) => !(error instanceof ProblemFailure) || error.problem.status >= 500,
  errorRetryCount: 3,
}

/** Data, language, and what belongs to the whole page. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <SWRConfig value={dataOptions}>
      <Language>{children}</Language>
    </SWRConfig>
  )
}

function Language({ children }: { children: ReactNode }) {
  const { data: session } = useSession()
  const [chosen, choose] = useChosenLocale()
  const email = session?.customer.email
  useEffect(() => {
    if (email !== undefined) keepDraftsOf(email)
  }, [email])
  return (
    <ChooseLocaleContext value={choose}>
      <I18nProvider locale={chosen ?? session?.locale ?? rememberedLocale()}>{children}</I18nProvider>
    </ChooseLocaleContext>
  )
}
