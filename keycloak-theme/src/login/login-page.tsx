import { lazy, Suspense, type ComponentType } from 'react'
import type { KcContext, PageContext } from './kc-context.ts'
import { pagesOf, type PageIdOf, type Part } from './parts-of-pages.ts'
import { SignInPage } from './sign-in/sign-in-page.tsx'
import { useSessionWatch } from './use-session-watch.ts'
import { loadWords, localeOf, sayIn } from './words.ts'

/** Pages that come when Keycloak asks for one of them, with their words: who signs in carries none of them. */
function withWords<Props extends object>(part: Part, load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [page] = await Promise.all([load(), loadWords(part, localeOf(document.documentElement.lang))])
    return page
  })
}

const FormPage = withWords('forms', () => import('./forms/form-page.tsx'))
const NoticePage = withWords('notices', () => import('./notices/notice-page.tsx'))
const SecondFactorPage = withWords('second-factor', () => import('./second-factor/second-factor-page.tsx'))
const ProgramPage = withWords('programs', () => import('./programs/program-page.tsx'))

// Pages that no customer of this realm meets today come from Keycloakify, in this theme's frame.
const FallbackPage = lazy(() => import('./fallback/fallback-page.tsx'))

/** The page that Keycloak asks for. */
export function LoginPage({ kcContext }: { readonly kcContext: KcContext }) {
  useSessionWatch(kcContext)
  return (
    <Suspense fallback={null}>
      <ChosenPage kcContext={kcContext} />
    </Suspense>
  )
}

const isOf = <P extends Part>(part: P, kcContext: KcContext): kcContext is PageContext<PageIdOf<P>> =>
  pagesOf[part].some((pageId) => pageId === kcContext.pageId)

function ChosenPage({ kcContext }: { readonly kcContext: KcContext }) {
  const say = sayIn(kcContext.locale?.currentLanguageTag)
  if (kcContext.pageId === 'login.ftl') return <SignInPage kcContext={kcContext} say={say} />
  if (isOf('forms', kcContext)) return <FormPage kcContext={kcContext} say={say} />
  if (isOf('notices', kcContext)) return <NoticePage kcContext={kcContext} say={say} />
  if (isOf('second-factor', kcContext)) return <SecondFactorPage kcContext={kcContext} say={say} />
  if (isOf('programs', kcContext)) return <ProgramPage kcContext={kcContext} say={say} />
  return <FallbackPage kcContext={kcContext} />
}
