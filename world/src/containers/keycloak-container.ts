import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { GenericContainer, ImageName, type ContainerRuntimeClient } from 'testcontainers'
import { cacheFolder } from '../folders.ts'
import {
  healthUrl,
  keycloakEnvironment,
  keycloakUrl,
  startProblem,
  startTimeoutMs,
  type Keycloak,
  type KeycloakOptions,
} from '../keycloak-server.ts'
import { freePort } from '../ports.ts'
import { answersWithSuccess } from '../readiness.ts'
import { buildOptions, keycloakVersion } from '../set-up/keycloak-distribution.ts'
import { assertImage, findEngine, ignoreGone } from './engine.ts'
import { ContainerFailed, describeContainer, startContainer } from './world-container.ts'

const repository = 'moja-komunala/keycloak-of-the-world'
const officialImage = `quay.io/keycloak/keycloak:${keycloakVersion}`

/** As keycloak-process.ts, in a container: the official image with the providers of the built distribution. */
export async function startKeycloakContainer(options: KeycloakOptions): Promise<Keycloak> {
  const image = await buildImage(join(options.folder, 'providers'))
  const managementPort = await freePort()
  await mkdir(dirname(options.logFile), { recursive: true })
  const described = describeContainer(image, options.logFile)
    .withEnvironment(keycloakEnvironment(options, managementPort))
    .withCommand(['start', '--optimized'])
    // In a container Java takes its share of all the memory it may have: the machine's, where nobody says less.
    .withResourcesQuota({ memory: 1 })
  const isReady = (): Promise<boolean> => answersWithSuccess(healthUrl(managementPort))
  try {
    const container = await startContainer(image, described, { isReady, timeoutMs: startTimeoutMs })
    return { url: keycloakUrl(options.port), ...container }
  } catch (error) {
    throw error instanceof ContainerFailed ? startProblem(options.port, error.log) : error
  }
}

const dockerfile = `FROM ${officialImage}
COPY *.jar /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build ${buildOptions.join(' ')}
`

/**
 * Keycloak takes providers in when it is built, which takes half a minute: once for each content of the folder.
 * @returns the image's name
 */
async function buildImage(providers: string): Promise<string> {
  const jars = (await readdir(providers)).filter((name) => name.endsWith('.jar')).sort()
  const hash = createHash('sha256').update(dockerfile)
  for (const jar of jars) hash.update(await readFile(join(providers, jar)))
  const image = `${repository}:${hash.digest('hex').slice(0, 16)}`
  const client = await findEngine()
  if (await client.image.exists(ImageName.fromString(image))) return image
  await assertImage(client, officialImage)
  await removeOldImages(client)

  const context = join(cacheFolder, `keycloak-image-${process.pid}`)
  await mkdir(context, { recursive: true })
  try {
    await Promise.all(jars.map((jar) => copyFile(join(providers, jar), join(context, jar))))
    await writeFile(join(context, 'Dockerfile'), dockerfile)
    await GenericContainer.fromDockerfile(context).build(image, { deleteOnExit: false })
  } finally {
    await rm(context, { recursive: true, force: true })
  }
  return image
}

const keptForMs = 3 * 24 * 60 * 60 * 1000

/** Each weighs 200 MB and serves one state of the theme. One that a container still needs stays. */
async function removeOldImages({ container: { dockerode } }: ContainerRuntimeClient): Promise<void> {
  for (const { Id, Created } of await dockerode.listImages({ filters: { reference: [repository] } }))
    if (Date.now() - Created * 1000 > keptForMs) await dockerode.getImage(Id).remove().catch(ignoreGone)
}
