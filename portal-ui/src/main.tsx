import { createRoot } from 'react-dom/client'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/brand/look.css'
import './portal.css'
import { App } from './app/app.tsx'
import { watchArrivals } from './ui/arrival.ts'

const container = document.getElementById('portal')
if (container === null) throw new Error('index.html has no element for the portal')
watchArrivals()
createRoot(container).render(<App />)
