import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, closeSync, constants, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export type ChildOptions = {
  /** What people call it, used in messages. */
  name: string
  command: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
  /** Receives standard output and error of this run; the log of the run before is replaced. */
  logFile: string
  cwd?: string
  /** The signal that asks for an orderly end. */
  stopSignal?: NodeJS.Signals
  /** Arguments for util-linux setpriv, where the child is to be somebody else. */
  privileges?: readonly string[]
  /** An IPC channel to a child that is a Node program. */
  ipc?: boolean
}

export type Child = {
  name: string
  pid: number
  process: ChildProcess
  /** Settles when the process is gone; never rejects. */
  exited: Promise<void>
  isRunning(): boolean
  /** The last lines it wrote, for an error message. */
  logTail(): string
  /** Asks for an orderly end, and insists after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>
}

const setpriv = '/usr/bin/setpriv'

/** util-linux's setpriv, which every Debian, Ubuntu and Fedora has; undefined elsewhere. */
export function findSetpriv(): string | undefined {
  try {
    accessSync(setpriv, constants.X_OK)
    return setpriv
  } catch {
    return undefined
  }
}

/**
 * Starts a process of the world. It is the leader of a process group of its own, so that Ctrl+C in the terminal reaches
 * only us and we stop everything in order. Where the system can, the child also gets its stop signal when we are
 * killed without a chance to do so (Linux: parent death signal), so that nothing is left behind.
 */
export function startChild(options: ChildOptions): Child {
  if (world.isStopping) throw new Error(`${options.name} is not started any more: everything is being stopped.`)
  const stopSignal = options.stopSignal ?? 'SIGTERM'
  const wrapper = findSetpriv()
  const [command, args] =
    wrapper === undefined
      ? [options.command, options.args]
      : [
          wrapper,
          [...(options.privileges ?? []), '--pdeathsig', stopSignal.slice(3), '--', options.command, ...options.args],
        ]
  const log = openSync(options.logFile, 'w', 0o600)
  const child = spawn(command, args, {
    env: options.env,
    detached: true,
    stdio: options.ipc === true ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  })
  closeSync(log)

  let startError: Error | undefined
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      startError = error
      if (child.pid === undefined) resolve()
    })
  })
  const isRunning = (): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null

  const started: Child = {
    name: options.name,
    pid: child.pid ?? -1,
    process: child,
    exited,
    isRunning,
    logTail: () => startError?.message ?? tail(options.logFile),
    async stop(patienceMs = 15_000) {
      if (isRunning()) {
        child.kill(stopSignal)
        const patience = new AbortController()
        await Promise.race([exited, sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined)])
        patience.abort()
        if (isRunning()) killGroup(child.pid)
      }
      await exited
    },
    async kill() {
      if (isRunning()) killGroup(child.pid)
      await exited
    },
  }
  stopInTheEnd(started)
  return started
}

/** A process, or a container where the world runs in those. */
export type Stoppable = Pick<Child, 'stop' | 'exited'>

const world: { children: Stoppable[]; isStopping: boolean } = { children: [], isStopping: false }

/** Has it stopped together with everything else. */
export function stopInTheEnd(part: Stoppable): void {
  world.children.push(part)
  void part.exited.then(() => world.children.splice(world.children.indexOf(part), 1))
}

/** Stops whatever runs, the last one started first, also in the middle of a start. Nothing can be started afterwards. */
export async function stopChildren(): Promise<void> {
  world.isStopping = true
  for (const child of world.children.toReversed()) await child.stop()
}

/** Whether what ends now ends because everything is being stopped. */
export function isStoppingEverything(): boolean {
  return world.isStopping
}

/** With everything it started: Keycloak's script, for one, waits for a java that it forwards signals to. */
function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL')
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-24).join('\n')
}
