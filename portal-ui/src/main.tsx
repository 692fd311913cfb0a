import { createRoot } from 'react-dom/client'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/brand/look.css'
import '@moja-komunala/brand/site.css'
import './app/layout.css'
import './features/metering-points/points-menu.css'
import './features/metering-points/point-list.css'
import './features/metering-points/linking.css'
import './features/readings/readings.css'
import './features/readings/meter-help.css'
// Of parts that come later, but too small for a file of their own: its answer's head would weigh four times as much.
import './features/readings/reading-photo.css'
import './app/reading-sheet.css'
// Last: what the customer's system asks for goes before everything else.
import './app/preferences.css'
import { App } from './app/app.tsx'
import { watchArrivals } from './ui/arrival.ts'

const container = document.getElementById('portal')
if (container === null) throw new Error('index.html has no element for the portal')
watchArrivals()
createRoot(container).render(<App />)
