import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Builds dist_keycloak/komunala-theme.jar. Keycloakify hands its settings, among them the whole text of npm's certificate
 * file, to a child process in one environment variable, which fails where that file is large (E2BIG). It
 * downloads nothing here, so it gets an empty one.
 */
const project = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'keycloak-theme-'))
const noCertificates = join(scratch, 'none.pem')
writeFileSync(noCertificates, '')

try {
  for (const step of [
    ['vite', 'build', '--logLevel', 'warn'],
    ['vite', 'build', '--logLevel', 'warn', '--config', 'account.config.ts'],
    ['keycloakify', 'build'],
  ]) {
    const { status, error } = spawnSync('npx', ['--no-install', ...step], {
      cwd: project,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, npm_config_cafile: noCertificates },
    })
    if (error) throw error
    if (status !== 0) {
      process.exitCode = status ?? 1
      break
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
