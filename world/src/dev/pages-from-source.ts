import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, relative } from 'node:path'
import { createServer, type ProxyOptions, type ViteDevServer } from 'vite'
import { cacheFolder, projectFolder } from '../folders.ts'

const uiFolder = join(projectFolder, 'portal-ui')

export type PagesFromSource = {
  /** For the portal's UI_DIR: the one page that the pages are drawn into, as Vite wants it, and the built icons. */
  uiDir: string
  /** Of whoever changes a source, the server's too. */
  watcher: ViteDevServer['watcher']
}

type PagesOptions = {
  /** The portal's address; whatever asks there for anything but a source is passed on. */
  port: number
  portalPort: number
  /** Waits while the portal starts. @returns why it does not run, undefined where it does */
  whyDown: () => Promise<string | undefined>
}

/** What Vite answers: sources, packages, and what it adds itself. No path of the portal begins like this. */
const portalPaths = '^/(?!@|src/|node_modules/)'

/**
 * Puts Vite before the portal. The portal itself sends the page, signs in and says what browsers may do, as it always
 * does; the one difference is that styles come from scripts, which the page's policy lets through by a nonce.
 */
export async function startPagesFromSource(options: PagesOptions): Promise<PagesFromSource> {
  const { port } = options
  const server = createHttpServer()
  const nonce = crypto.randomUUID()
  const vite = await createServer({
    root: uiFolder,
    configFile: join(uiFolder, 'vite.config.ts'),
    appType: 'custom',
    cacheDir: join(cacheFolder, `vite-${port}`),
    clearScreen: false,
    logLevel: 'warn',
    html: { cspNonce: nonce },
    server: {
      middlewareMode: true,
      ws: { server },
      // What it would add to the portal's own answers.
      cors: false,
      proxy: { [portalPaths]: toPortal(options, nonce) },
    },
  })
  server.on('request', vite.middlewares)

  const uiDir = join(cacheFolder, `dev-pages-${port}`)
  await copyBuiltFiles(uiDir)
  await writePage(vite, uiDir)
  vite.watcher.on('change', (file) => {
    if (file === join(uiFolder, 'index.html')) void writePage(vite, uiDir)
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { uiDir, watcher: vite.watcher }
}

function toPortal({ portalPort, whyDown }: PagesOptions, nonce: string): ProxyOptions {
  return {
    target: `http://127.0.0.1:${portalPort}`,
    async bypass(request: IncomingMessage, response: ServerResponse | undefined) {
      const why = await whyDown()
      if (why === undefined || response === undefined) return
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(why)
      return request.url
    },
    configure(proxy) {
      proxy.on('proxyRes', ({ headers }) => {
        const policy = headers['content-security-policy']
        if (typeof policy === 'string')
          headers['content-security-policy'] = policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)
      })
    },
  }
}

/** An earlier `npm start` may have left one at this address: it would go on answering from what was built. */
const leavingServiceWorker = `
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', () => self.registration.unregister())
`

/** Icons and the like, which only a build makes. */
async function copyBuiltFiles(uiDir: string): Promise<void> {
  const built = join(uiFolder, 'dist')
  await rm(uiDir, { recursive: true, force: true })
  await mkdir(uiDir, { recursive: true })
  await cp(built, uiDir, {
    recursive: true,
    filter: (file) => !/^(?:assets|index\.html|service-worker\.js)/.test(relative(built, file)),
  })
  await writeFile(join(uiDir, 'service-worker.js'), leavingServiceWorker)
}

async function writePage(vite: ViteDevServer, uiDir: string): Promise<void> {
  const source = await readFile(join(uiFolder, 'index.html'), 'utf8')
  await writeFile(join(uiDir, 'index.html'), await vite.transformIndexHtml('/', source))
}
