import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { brandInHtml } from './build/brand-in-html.ts'
import { precompress } from './build/precompress.ts'

const portal = process.env.PORTAL_URL ?? 'http://localhost:3000'
// The portal takes changes from its own origin only, so the proxy speaks with it.
const toPortal = { target: portal, headers: { origin: portal } }

export default defineConfig({
  plugins: [react(), brandInHtml(), precompress()],
  // The content security policy allows files of the portal alone: nothing may be written into the page itself.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': toPortal, '/auth': toPortal, '/pogoji': toPortal, '/navodila': toPortal } },
})
