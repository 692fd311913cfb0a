import { createRoot } from 'react-dom/client'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/brand/look.css'
import './login/login.css'
import { LoginPage } from './login/login-page.tsx'
import type { KcContext } from './login/kc-context.ts'

declare global {
  interface Window {
    readonly kcContext?: KcContext
  }
}

const root = document.getElementById('root')
if (root && window.kcContext) createRoot(root).render(<LoginPage kcContext={window.kcContext} />)
