import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runToEnd } from '../run.ts'
import { ensureFolder } from './cached-folder.ts'

/* Programs that judge documents and invoices. Another version knows other rules, and would find other things. */

const veraPdf = '1.28.2'
const phiveRules = '4.3.7'
const phive = '12.0.3'
const jaxb = '4.0.5'

interface Library {
  readonly group: string
  readonly name: string
  readonly version: string
}

/** Judges PDF/UA and PDF/A. @returns the class path */
export const ensureVeraPdf = (): Promise<string> =>
  ensureLibraries(`verapdf-${veraPdf}`, [{ group: 'org.verapdf.apps', name: 'greenfield-apps', version: veraPdf }])

/** Judges invoices by the rules of EN 16931. @returns the class path */
export const ensureInvoiceJudge = (): Promise<string> =>
  ensureLibraries(`phive-${phiveRules}`, [
    { group: 'com.helger.phive.rules', name: 'phive-rules-en16931', version: phiveRules },
    { group: 'com.helger.phive', name: 'phive-xml', version: phive },
    // Without it every invoice is wrong, as none can be read.
    { group: 'org.glassfish.jaxb', name: 'jaxb-runtime', version: jaxb },
  ])

async function ensureLibraries(name: string, libraries: readonly Library[]): Promise<string> {
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
<modelVersion>4.0.0</modelVersion><groupId>judges</groupId><artifactId>judges</artifactId><version>1</version>
<dependencies>
${libraries.map(({ group, name, version }) => `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`).join('\n')}
</dependencies>
</project>
`
