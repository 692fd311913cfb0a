import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newTotpSecret } from './demo/totp.ts'
import { tryLock } from './lock.mjs'
import { WorldProblem } from './problem.ts'
import { keptSecret, newTypeablePassword } from './secret.ts'
import { assertWritable } from './set-up/machine.ts'

/** What a copy keeps in its folder; nothing else there is ours to remove. */
const keptInDataDir = ['postgres', 'mail', 'sms', 'logs', 'secrets', 'demo.json']

/** Begins anew: the data of this copy goes, and nobody else's. */
export async function removeData(dataDir: string): Promise<void> {
  for (const name of keptInDataDir) await rm(join(dataDir, name), { recursive: true, force: true })
}

/** Takes the folder for this process alone. */
export async function claimDataDir(dataDir: string): Promise<() => void> {
  await assertWritable(dataDir, 'choose another folder with DATA_DIR')
  const release = tryLock(join(dataDir, 'running.lock'))
  if (release === undefined)
    throw new WorldProblem(
      `A copy is already running on ${dataDir}: stop it, or choose another folder with DATA_DIR and other ports.`,
    )
  return release
}

/** The secrets of a copy, made at its first start. */
export async function keepSecrets(dataDir: string) {
  const kept = (name: string, make?: () => string): Promise<string> => keptSecret(join(dataDir, 'secrets', name), make)
  return {
    owner: await kept('portal-owner-database-password'),
    app: await kept('portal-database-password'),
    keycloakDatabase: await kept('keycloak-database-password'),
    client: await kept('portal-client-secret'),
    mail: await kept('portal-mail-secret'),
    sms: await kept('sms-gateway-password'),
    cleanUp: await kept('portal-clean-up-secret'),
    accounts: await kept('portal-accounts-secret'),
    billing: await kept('billing-client-secret'),
    session: await kept('session-secret'),
    admin: await kept('keycloak-admin-password', newTypeablePassword),
    demoUsers: await kept('demo-users-password', newTypeablePassword),
    demoStaffTotp: await kept('demo-staff-totp-secret', newTotpSecret),
  }
}
