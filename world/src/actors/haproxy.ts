import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Child } from '../child.ts'
import { projectFolder } from '../folders.ts'
import { freePort } from '../ports.ts'
import { ensureNewerDebianPackages, writeStarter } from '../test/debian-packages.ts'
import { until } from '../test/until.ts'

export interface HaproxySettings {
  /** Who tells where portal and Keycloak are. */
  readonly resolver: string
  /** Names with a port. */
  readonly portal: string
  readonly keycloak: string
  /** A folder of certificates with their keys; without it there is no TLS. */
  readonly certificates?: string
  readonly staffNetworks?: string
}

/** HAProxy of the line that ships, with the file that ships, on this machine alone. Customers come by these names. */
export const proxiedNames = { portal: 'moja.localhost', keycloak: 'prijava.localhost' } as const

export class Haproxy {
  readonly #child: Child
  readonly #folder: string
  readonly httpPort: number
  readonly httpsPort: number

  private constructor(child: Child, folder: string, ports: { readonly http: number; readonly https: number }) {
    this.#child = child
    this.#folder = folder
    this.httpPort = ports.http
    this.httpsPort = ports.https
  }

  /** Returns once it serves, whether or not anybody stands behind it. */
  static async start(settings: HaproxySettings): Promise<Haproxy> {
    const programs = await ensureNewerDebianPackages('haproxy', ['haproxy'])
    const folder = await mkdtemp(join(tmpdir(), 'haproxy-'))
    const command = join(folder, 'haproxy')
    await writeStarter(command, programs, 'usr/sbin/haproxy')
    const ports = { http: await freePort(), https: await freePort() }
    const child = startChild({
      name: 'HAProxy',
      command,
      args: ['-db', '-f', join(projectFolder, 'portal-server/proxy/haproxy.cfg')],
      env: {
        PROXY_HTTP: `127.0.0.1:${ports.http}`,
        PROXY_HTTPS: `127.0.0.1:${ports.https}`,
        PROXY_TLS: settings.certificates === undefined ? '' : '1',
        PROXY_CERTIFICATES: settings.certificates ?? '/certificates',
        PROXY_RESOLVER: settings.resolver,
        PROXY_PORTAL_NAME: proxiedNames.portal,
        PROXY_KEYCLOAK_NAME: proxiedNames.keycloak,
        PROXY_PORTAL: settings.portal,
        PROXY_KEYCLOAK: settings.keycloak,
        PROXY_STAFF_NETWORKS: settings.staffNetworks ?? '192.0.2.1',
      },
      logFile: join(folder, 'log'),
    })
    const proxy = new Haproxy(child, folder, ports)
    await until('HAProxy listens', async () => {
      if (!child.isRunning()) throw new Error(`HAProxy did not start:\n${child.logTail()}`)
      return fetch(`http://127.0.0.1:${ports.http}/`, { redirect: 'manual' }).then(
        () => true,
        () => false,
      )
    })
    return proxy
  }

  /** What it has said of who is up and who is down. */
  log(): Promise<string> {
    return readFile(join(this.#folder, 'log'), 'utf8')
  }

  async stop(): Promise<void> {
    await this.#child.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }
}
