import { createRoot } from 'react-dom/client'
import { followTranslations } from '@moja-komunala/ui/follow-translations.ts'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/ui/base.css'
import '@moja-komunala/ui/brand-name.css'
import '@moja-komunala/ui/button.css'
import '@moja-komunala/ui/field.css'
import '@moja-komunala/ui/notice.css'
import './login/login.css'
import { LoginPage } from './login/login-page.tsx'
import type { KcContext } from './login/kc-context.ts'
import { loadWords, localeOf } from './login/words.ts'

declare global {
  interface Window {
    readonly kcContext?: KcContext
  }
}

const root = document.getElementById('root')
const { kcContext } = window
if (root && kcContext) {
  followTranslations()
  await loadWords('base', localeOf(kcContext.locale?.currentLanguageTag))
  createRoot(root).render(<LoginPage kcContext={kcContext} />)
}
