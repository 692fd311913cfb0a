import { useEffect, type ReactNode } from 'react'
import { SWRConfig, useSWRConfig, type SWRConfiguration } from 'swr'
import { ProblemFailure } from '../api/failure.ts'
import { useMeteringPoints } from '../api/metering-points.ts'
import { noteSessionEnded } from '../api/signed-in.ts'
import { useChosenLocale, useSession } from '../features/session/session.ts'
import { I18nProvider, rememberedLocale } from '../i18n/i18n.tsx'
import type { WordsOf } from '../i18n/words-of.ts'
import { forgetKnown } from '../offline/known-data.ts'
import { registerServiceWorker } from '../offline/register-service-worker.ts'
import { watchLeaving } from '../offline/leave-device.ts'
import { watchOutbox, watchSettled } from '../offline/watch-outbox.ts'
import { keepDraftsOf } from '../offline/use-draft.ts'
import { ChooseLocaleContext } from './choose-locale.ts'

const dataOptions: SWRConfiguration = {
  // An answer that says no will say so again; only an answer that never came is worth another try.
  shouldRetryOnError: (error: unknown) => !(error instanceof ProblemFailure) || error.problem.status >= 500,
  errorRetryCount: 3,
}

/** Data, language, and what belongs to the whole page. */
export function Providers({ words, children }: ProvidersProps) {
  return (
    <SWRConfig value={dataOptions}>
      <Delivery />
      <Language words={words}>{children}</Language>
    </SWRConfig>
  )
}

interface ProvidersProps {
  /** Without which nothing can be drawn. */
  readonly words: readonly WordsOf<object>[]
  readonly children: ReactNode
}

/** Sends what was entered without a network, and asks anew for all that is shown once it has arrived. */
function Delivery() {
  const { mutate } = useSWRConfig()
  useEffect(() => {
    watchOutbox((delivery) => {
      if (delivery !== 'signed-out') return
      // As wherever else an answer says so. A browser that keeps nothing has nothing.
      forgetKnown().catch(() => undefined)
      noteSessionEnded()
    })
    watchSettled(() => void mutate(() => true))
    watchLeaving(noteSessionEnded)
  }, [mutate])
  return null
}

function Language({ words, children }: ProvidersProps) {
  const { data: session } = useSession()
  // Asked for along with the session and the words, not after them: nearly every page needs them.
  useMeteringPoints()
  const [chosen, choose] = useChosenLocale()
  const email = session?.customer.email
  const locale = chosen ?? session?.locale
  useEffect(() => {
    if (email !== undefined) keepDraftsOf(email)
  }, [email])
  useEffect(() => {
    if (locale !== undefined) registerServiceWorker(locale)
  }, [locale])
  return (
    <ChooseLocaleContext value={choose}>
      <I18nProvider locale={locale ?? rememberedLocale()} words={words}>
        {children}
      </I18nProvider>
    </ChooseLocaleContext>
  )
}
