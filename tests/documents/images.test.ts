import { describe, expect, it } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { keycloakLogging } from '@moja-komunala/world/keycloak-server.ts'

/* Images are built where there is Docker; that they get what they copy is seen without. */

const linesOf = (file: string): string[] => readFileSync(join(projectFolder, file), 'utf8').split('\n')
const letIn = linesOf('.dockerignore').flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []))
const isLetIn = (path: string): boolean => letIn.some((entry) => path === entry || path.startsWith(`${entry}/`))

/** From the project, not from a stage before. */
const copiedBy = (dockerfile: string): string[] =>
  linesOf(dockerfile)
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1))

const dockerfiles = globSync('*/Dockerfile', { cwd: projectFolder })

describe('the images of docker-compose.yml', () => {
  it('are two, of which one is the portal', () => {
    expect(dockerfiles).toHaveLength(2)
    expect(copiedBy('portal-server/Dockerfile')).toContain('portal-server')
  })

  it.each(dockerfiles)('get all that %s copies', (dockerfile) => {
    expect(copiedBy(dockerfile).filter((path) => !isLetIn(path))).toEqual([])
  })

  it('are each built by one service: of several, each labels one of its own, and the next up makes containers anew', () => {
    const builds = linesOf('docker-compose.yml').filter((line) => line.trim().startsWith('dockerfile:'))
    expect(builds.map((line) => line.trim())).toEqual([
      'dockerfile: portal-server/Dockerfile',
      'dockerfile: keycloak-theme/Dockerfile',
    ])
    expect(linesOf('docker-compose.yml').filter((line) => line.includes('*portal-image'))).toHaveLength(3)
    const [shared = ''] =
      linesOf('docker-compose.yml')
        .join('\n')
        .match(/^x-portal-image:(?:\n .*)+/m) ?? []
    expect(shared).not.toContain('build:')
  })

  it('have no tools: what the server is tested with brings a PostgreSQL and a mail catcher', () => {
    const [stage = ''] =
      linesOf('portal-server/Dockerfile')
        .join('\n')
        .match(/^FROM packages AS production\n[^]*?\n\n/m) ?? []
    expect(stage).toMatch(/npm pkg delete devDependencies --workspace=portal-server\n.*npm ci --omit=dev/)
  })

  it('are let have only what is there', () => {
    expect(letIn.filter((entry) => globSync(entry, { cwd: projectFolder }).length === 0)).toEqual([])
  })
})

it.each(Object.entries(keycloakLogging))('Keycloak logs with Docker as in tests: %s is %s', (name, value) => {
  const [setting = ''] = linesOf('docker-compose.yml').filter((line) => line.trim().startsWith(`${name}:`))
  expect(setting.trim().replace(/^[A-Z_]+: '?|'$/g, '')).toBe(value)
})
