import { createRoot } from 'react-dom/client'
import { followTranslations } from '@moja-komunala/ui/follow-translations.ts'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/ui/base.css'
import '@moja-komunala/ui/brand-name.css'
import '@moja-komunala/ui/card.css'
import '@moja-komunala/ui/button.css'
import '@moja-komunala/ui/field.css'
import '@moja-komunala/ui/notice.css'
import '@moja-komunala/ui/dialog.css'
import '@moja-komunala/ui/frame.css'
import '@moja-komunala/ui/site-footer.css'
import '@moja-komunala/ui/menu.css'
import '@moja-komunala/ui/states.css'
import './account.css'
import { App } from './app.tsx'
import { preloadPage } from './pages.tsx'
import { loadWords, localeOf } from './words.ts'

const locale = localeOf(document.documentElement.lang)
preloadPage(location.pathname, locale)
await loadWords('base', locale)
followTranslations()
const root = document.getElementById('portal')
if (root) createRoot(root).render(<App locale={locale} />)
