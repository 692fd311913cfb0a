import { createRoot } from 'react-dom/client'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/brand/look.css'
import '@moja-komunala/brand/site.css'
import './account.css'
import { App } from './app.tsx'

const root = document.getElementById('portal')
if (root) createRoot(root).render(<App />)
