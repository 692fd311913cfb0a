import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { startChild } from './child.ts'
import { becomesReady } from './readiness.ts'

export type MailOptions = {
  /** Of the web page and the REST API. */
  port: number
  smtpPort: number
  /** Where the mails are kept. */
  folder: string
  logFile: string
}

export type Mail = { url: string; smtpPort: number; pid: number; stop: () => Promise<void>; exited: Promise<void> }

/** A mail server that delivers nothing and shows everything: what the portal and Keycloak send can be read at `url`. */
export async function startMail({ port, smtpPort, folder, logFile }: MailOptions): Promise<Mail> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const child = startChild({
    name: 'maildev',
    command: process.execPath,
    args: [
      createRequire(import.meta.url).resolve('maildev/bin/maildev'),
      ...['--ip', '127.0.0.1', '--web', String(port), '--smtp', String(smtpPort), '--mail-directory', folder],
    ],
    env: { PATH: process.env['PATH'] },
    logFile,
  })
  if (!(await becomesReady(child, `http://127.0.0.1:${port}/healthz`, 60_000))) {
    await child.stop()
    throw new Error(`maildev did not start:\n${child.logTail()}`)
  }
  return { url: `http://localhost:${port}`, smtpPort, pid: child.pid, stop: () => child.stop(), exited: child.exited }
}
