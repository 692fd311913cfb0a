import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  GenericContainer,
  ImageName,
  getContainerRuntimeClient,
  type ContainerRuntimeClient,
  type WaitStrategy,
} from 'testcontainers'
import { WorldProblem } from '../problem.ts'

/** The label that finds the containers of a world again, and whose value is the process that started them. */
const ownerLabel = 'si.moja-komunala.world'

const engine: { client?: Promise<ContainerRuntimeClient> } = {}

/** The Docker engine of this machine. What a killed run left behind there is removed at the first call. */
export function findEngine(): Promise<ContainerRuntimeClient> {
  // Every container is removed by us, the reaper of testcontainers would be one more image to pull.
  process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true'
  engine.client ??= getContainerRuntimeClient()
    .catch(() => {
      throw new WorldProblem(
        'TEST_WORLD=containers needs a Docker engine and none answers: start Docker, or leave TEST_WORLD out to use local processes.',
      )
    })
    .then(async (client) => {
      await removeOrphans(client)
      return client
    })
  return engine.client
}

async function removeOrphans(client: ContainerRuntimeClient): Promise<void> {
  const containers = await client.container.dockerode.listContainers({ all: true, filters: { label: [ownerLabel] } })
  for (const { Id, Labels } of containers) if (!isRunning(Number(Labels[ownerLabel]))) await removeContainer(client, Id)
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Images are pulled where they are missing; where that cannot be, one sentence says so. */
export async function assertImage(client: ContainerRuntimeClient, image: string): Promise<void> {
  try {
    await client.image.pull(ImageName.fromString(image))
  } catch {
    // Said below, as the engine says it in many ways.
  }
  if (!(await client.image.exists(ImageName.fromString(image))))
    throw new WorldProblem(
      `TEST_WORLD=containers needs the image ${image}, which is not here and cannot be pulled: "docker pull ${image}" says why.`,
    )
}

async function removeContainer(client: ContainerRuntimeClient, id: string): Promise<void> {
  const container = client.container.getById(id)
  try {
    await container.remove({ force: true, v: true })
  } catch (error) {
    // Somebody else removes it or has removed it.
    if (![404, 409].includes(statusCode(error) ?? 0)) throw error
  }
}

function statusCode(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined
}

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
  readiness: Readiness,
): Promise<WorldContainer> {
  const client = await findEngine()
  await assertImage(client, image)
  const started = await described.withWaitStrategy(untilReady(client, image, readiness)).start()
  const id = started.getId()
  const container = client.container.getById(id)
  const { Pid: pid } = (await container.inspect()).State
  const exited = container
    .wait()
    .then(() => removeContainer(client, id))
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

function untilReady(client: ContainerRuntimeClient, image: string, { isReady, timeoutMs }: Readiness): WaitStrategy {
  const strategy: WaitStrategy = {
    async waitUntilReady(container) {
      const deadline = Date.now() + timeoutMs
      while (!(await isReady())) {
        if (Date.now() > deadline || !(await container.inspect()).State.Running)
          throw new ContainerFailed(image, (await text(await client.container.logs(container, lastLines))).trimEnd())
        await sleep(50)
      }
    },
    withStartupTimeout: () => strategy,
    isStartupTimeoutSet: () => true,
    getStartupTimeout: () => timeoutMs,
  }
  return strategy
}

const lastLines = { follow: false, stdout: true, stderr: true, tail: 12 } as const

/** 304: it has ended already; 404: it is gone; 409: it does not run. */
function ignoreEnded(error: unknown): void {
  if (![304, 404, 409].includes(statusCode(error) ?? 0)) throw error
}
