import { fileURLToPath } from 'node:url'
import { startChild } from './child.ts'
import { becomesReady } from './readiness.ts'

export type SmsOptions = {
  /** Of the web page and the REST API. */
  port: number
  smppPort: number
  /** Who binds has to know it. */
  password: string
  /** Where the SMS are kept. */
  folder: string
  logFile: string
}

export type Sms = { url: string; pid: number; stop: () => Promise<void>; exited: Promise<void> }

/** An SMSC that delivers nothing and shows everything: what the portal sends can be read at `url`. */
export async function startSms({ port, smppPort, password, folder, logFile }: SmsOptions): Promise<Sms> {
  const child = startChild({
    name: 'the SMS catcher',
    command: process.execPath,
    args: [fileURLToPath(new URL('sms-catcher/catcher-main.ts', import.meta.url))],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...{ PORT: String(port), SMPP_PORT: String(smppPort), FOLDER: folder, PASSWORD: password },
    },
    logFile,
  })
  if (!(await becomesReady(child, `http://127.0.0.1:${port}/healthz`, 60_000))) {
    await child.stop()
    throw new Error(`The SMS catcher did not start:\n${child.logTail()}`)
  }
  return { url: `http://localhost:${port}`, pid: child.pid, stop: () => child.stop(), exited: child.exited }
}
