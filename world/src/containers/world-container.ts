import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { GenericContainer, type ContainerRuntimeClient, type WaitStrategy } from 'testcontainers'
import { isStoppingEverything, stopInTheEnd } from '../child.ts'
import { assertImage, findEngine, ownerLabel, removeContainer, statusCode } from './engine.ts'

export type WorldContainer = {
  /** The process as the machine knows it, outside the container. */
  pid: number
  /** Asks for an orderly end, insists after `patienceMs`, and removes the container; its folders stay. */
  stop(patienceMs?: number): Promise<void>
  /** SIGKILL, as a power cut would. */
  kill(): Promise<void>
  /** Settles when the container is gone, whoever ended it; never rejects. */
  exited: Promise<void>
}

/** The program in the container ended, or was not ready in time; the container is gone. */
export class ContainerFailed extends Error {
  override name = 'ContainerFailed'
  readonly log: string
  constructor(image: string, log: string) {
    super(`${image} did not start:\n${log}`)
    this.log = log
  }
}

/**
 * A container on the machine's own network: 127.0.0.1 is the same inside and outside, so that the same addresses serve
 * local processes and containers, and nothing listens for other machines.
 */
export function describeContainer(image: string, logFile: string): GenericContainer {
  return new GenericContainer(image)
    .withNetworkMode('host')
    .withLabels({ [ownerLabel]: String(process.pid) })
    .withSecurityOpt('no-new-privileges')
    .withLogConsumer((output: Readable) => output.pipe(createWriteStream(logFile, { mode: 0o600 })))
}

export type Readiness = { isReady: () => Promise<boolean>; timeoutMs: number }

/** Starts what was described and waits until the program inside is ready. */
export async function startContainer(
  image: string,
  described: GenericContainer,
  { isReady, timeoutMs }: Readiness,
): Promise<WorldContainer> {
  const client = await findEngine()
  await assertImage(client, image)
  if (isStoppingEverything()) throw new Error(`${image} is not started any more: everything is being stopped.`)
  let running: WorldContainer | undefined
  const strategy = waitStrategy(timeoutMs, async (container) => {
    const ready = untilReady(client, container, image, { isReady, timeoutMs })
    // It stays until that is settled: its log says why it failed.
    const settled = ready.catch(() => undefined)
    running = await follow(client, container, settled)
    stopInTheEnd(running)
    await ready
  })
  await described.withWaitStrategy(strategy).start()
  if (running === undefined) throw new Error(`${image} was not waited for`)
  return running
}

type EngineContainer = Parameters<WaitStrategy['waitUntilReady']>[0]

/** @param settled before which an ended container is not removed */
async function follow(
  client: ContainerRuntimeClient,
  container: EngineContainer,
  settled: Promise<void>,
): Promise<WorldContainer> {
  const { Pid: pid } = (await container.inspect()).State
  const exited = container
    .wait()
    .then(() => settled)
    .then(() => removeContainer(client, container.id))
    .catch(() => undefined)
  return {
    pid,
    async stop(patienceMs = 15_000) {
      await container.stop({ t: Math.ceil(patienceMs / 1000) }).catch(ignoreEnded)
      await exited
    },
    async kill() {
      await container.kill({ signal: 'SIGKILL' }).catch(ignoreEnded)
      await exited
    },
    exited,
  }
}

function waitStrategy(timeoutMs: number, waitUntilReady: WaitStrategy['waitUntilReady']): WaitStrategy {
  const strategy: WaitStrategy = {
    waitUntilReady,
    withStartupTimeout: () => strategy,
    isStartupTimeoutSet: () => true,
    getStartupTimeout: () => timeoutMs,
  }
  return strategy
}

async function untilReady(
  client: ContainerRuntimeClient,
  container: EngineContainer,
  image: string,
  { isReady, timeoutMs }: Readiness,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await isReady())) {
    if (Date.now() > deadline || !(await container.inspect()).State.Running)
      throw new ContainerFailed(image, (await text(await client.container.logs(container, lastLines))).trimEnd())
    await sleep(50)
  }
}

const lastLines = { follow: false, stdout: true, stderr: true, tail: 12 } as const

/** 304: it has ended already; 404: it is gone; 409: it does not run. */
function ignoreEnded(error: unknown): void {
  if (![304, 404, 409].includes(statusCode(error) ?? 0)) throw error
}
