import { relative } from 'node:path'
import { stopChildren } from '../child.ts'
import { projectFolder } from '../folders.ts'
import { freePort } from '../ports.ts'
import { startPortalProcess } from '../portal.ts'
import { runToEnd } from '../run.ts'
import { devPortalOptions } from './dev-portal-process.ts'
import { keepRestarting } from './keep-restarting.ts'
import { startPagesFromSource } from './pages-from-source.ts'

// The portal for whoever works on it: the very process of the demonstration on a port of its own, started anew when its
// sources change, and before it, at the portal's address, Vite with the pages' sources.

const { environment, clock, logFile, nodeOptions, ownerUrl } = devPortalOptions.parse(
  JSON.parse(process.env['DEV_PORTAL'] ?? 'null'),
)
const tell = (sentence: string): void => void process.send?.(sentence)

/** What the server reads; tests beside it change nothing. */
const serverSources = [
  'portal-server/src',
  'portal-server/content',
  'portal-server/assets',
  'rules',
  'brand',
  'letterhead',
]
const isServerSource = (path: string): boolean =>
  serverSources.some((folder) => path.startsWith(`${folder}/`)) &&
  /\.(?:ts|json|md|css|js|svg)$/.test(path) &&
  !/\.test\.ts$|\/(?:dist|node_modules)\//.test(path)
const isMigration = (path: string): boolean => /\/platform\/database\/migrat(?:e\.ts|ions\/)/.test(path)

/** Saving all files of an editor, or another branch, is one change. */
const gatheredWithinMs = 100

const portalPort = await freePort()
let isToMigrate = false

const pages = await startPagesFromSource({
  port: Number(environment.LISTEN_PORT),
  portalPort,
  whyDown: () => portal.whyDown(),
})
// Watched before it starts: a change that comes meanwhile is one too.
watchServer(() => portal.restart())
const portal = keepRestarting(startServer, tell)
const whyDown = await portal.whyDown()
if (whyDown !== undefined) {
  process.stderr.write(`${whyDown}\n`)
  process.exit(1)
}

async function startServer() {
  if (isToMigrate)
    await runToEnd(process.execPath, ['portal-server/src/platform/database/migrate-main.ts'], {
      cwd: projectFolder,
      env: { ...environment, PATH: process.env['PATH'], DATABASE_OWNER_URL: ownerUrl },
    })
  isToMigrate = false
  return startPortalProcess({
    environment: { ...environment, LISTEN_PORT: String(portalPort), UI_DIR: pages.uiDir },
    ...{ clock, logFile, nodeOptions },
  })
}

function watchServer(restart: () => void): void {
  let gathering: NodeJS.Timeout | undefined
  pages.watcher.add(serverSources.map((folder) => `${projectFolder}${folder}`))
  pages.watcher.on('all', (_event, file) => {
    const path = relative(projectFolder, file).replaceAll('\\', '/')
    if (!isServerSource(path)) return
    isToMigrate ||= isMigration(path)
    clearTimeout(gathering)
    gathering = setTimeout(restart, gatheredWithinMs)
  })
}

let stopping: Promise<void> | undefined
function stop(): void {
  stopping ??= stopChildren().then(() => process.exit(0))
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started it is gone.
process.on('disconnect', stop)
