import { ImageName, getContainerRuntimeClient, type ContainerRuntimeClient } from 'testcontainers'
import { WorldProblem } from '../problem.ts'

/** The label that finds the containers of a world again, and whose value is the process that started them. */
export const ownerLabel = 'si.moja-komunala.world'

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

/** Harmless where it is gone already. */
export async function removeContainer(client: ContainerRuntimeClient, id: string): Promise<void> {
  await client.container.getById(id).remove({ force: true, v: true }).catch(ignoreGone)
}

/** 404: it is gone; 409: somebody else removes it, or needs it. */
export function ignoreGone(error: unknown): void {
  if (![404, 409].includes(statusCode(error) ?? 0)) throw error
}

/** Of the engine's answer, where the error is one. */
export function statusCode(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined
}
