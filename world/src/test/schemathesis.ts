import { join } from 'node:path'
import { runToEnd } from '../run.ts'
import { ensurePythonPackage } from './python-packages.ts'

/** Another version knows other checks, and would find other things. */
const version = '4.32.5'

/**
 * The program that tries the API by its document: the one that is installed, where it is of the right version, else one of our own.
 *
 * @returns how to call it
 * @throws WorldProblem where there is no Python to make it with
 */
export async function ensureSchemathesis(): Promise<string> {
  const installed = await runToEnd('schemathesis', ['--version']).catch(() => '')
  if (installed.includes(version)) return 'schemathesis'
  return join(await ensurePythonPackage('schemathesis', version), 'schemathesis')
}
