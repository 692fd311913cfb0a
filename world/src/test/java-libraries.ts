import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runToEnd } from '../run.ts'
import { ensureFolder } from './cached-folder.ts'

export interface Library {
  readonly group: string
  readonly name: string
  readonly version: string
}

/**
 * Libraries of Maven Central with all that they need, brought in once for each version.
 *
 * @param name of the folder: with the version
 * @returns the class path
 */
export async function ensureLibraries(name: string, libraries: readonly Library[]): Promise<string> {
  const folder = await ensureFolder(name, async (unfinished) => {
    const project = join(unfinished, 'pom.xml')
    await writeFile(project, projectOf(libraries))
    await runToEnd('mvn', [
      ...['--batch-mode', '--no-transfer-progress', '--quiet', '--file', project],
      ...['dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`],
    ])
  })
  return join(folder, '*')
}

const projectOf = (libraries: readonly Library[]): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>tests</groupId><artifactId>tests</artifactId><version>1</version>
<dependencies>
${libraries.map(({ group, name, version }) => `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`).join('\n')}
</dependencies>
</project>
`
