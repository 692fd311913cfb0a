import { createRoot } from 'react-dom/client'
import { followTranslations } from '@moja-komunala/ui/follow-translations.ts'
import '@moja-komunala/brand/colours.css'
import '@moja-komunala/ui/base.css'
import '@moja-komunala/ui/brand-name.css'
import '@moja-komunala/ui/card.css'
import '@moja-komunala/ui/button.css'
import '@moja-komunala/ui/field.css'
import '@moja-komunala/ui/notice.css'
import '@moja-komunala/ui/frame.css'
import '@moja-komunala/ui/site-footer.css'
import '@moja-komunala/ui/menu.css'
import '@moja-komunala/ui/states.css'
import '@moja-komunala/ui/question.css'
import '@moja-komunala/ui/dialog.css'
import '@moja-komunala/ui/file-button.css'
import '@moja-komunala/ui/more.css'
import '@moja-komunala/ui/small-bars.css'
import './app/layout.css'
import './features/metering-points/points-menu.css'
import './features/metering-points/point.css'
import './features/home/home.css'
import './features/outbox/outbox.css'
import './features/readings/readings.css'
import './features/readings/meter-help.css'
// Of parts that come later, but too small for files of their own: an answer's head weighs as much as what is in them.
import './features/readings/meter-picture.css'
import './features/readings/reading-photo.css'
// Last: what the customer's system asks for goes before everything else.
import './app/preferences.css'
import { App } from './app/app.tsx'

const container = document.getElementById('portal')
if (container === null) throw new Error('index.html has no element for the portal')
followTranslations()
createRoot(container).render(<App />)
