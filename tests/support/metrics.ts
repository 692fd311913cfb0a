import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePythonPackages } from '@moja-komunala/world/test/python-packages.ts'
import { z } from 'zod'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const labelsSchema = z.record(z.string(), z.string())
const readSchema = z.object({
  names: z.array(z.string()),
  samples: z.array(z.object({ name: z.string(), labels: labelsSchema, value: z.string() })),
  alerts: z.array(
    z.object({
      name: z.string(),
      annotations: labelsSchema,
      selectors: z.array(z.object({ name: z.string(), labels: z.array(z.string()) })),
    }),
  ),
})

/** What a portal tells of itself, and the rules of docs/alerts.yml, as other people's programs read them. */
export async function readMetrics(text: string): Promise<z.infer<typeof readSchema>> {
  const packages = { 'prometheus-client': '0.26.0', 'promql-parser': '0.12.0', pyyaml: '6.0.4' }
  const python = join(await ensurePythonPackages('metrics', packages), 'python')
  const input = JSON.stringify({ text, rules: readFileSync(here('../../docs/alerts.yml'), 'utf8') })
  const run = spawnSync(python, [here('read-metrics.py')], { input, encoding: 'utf8', maxBuffer: 50_000_000 })
  if (run.status !== 0) throw new Error(run.stderr)
  return readSchema.parse(JSON.parse(run.stdout))
}

/** @throws where its metrics aren't answered */
export async function scrape(metricsPort: number | undefined): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`)
  if (answer.status !== 200) throw new Error(`The metrics were answered with ${answer.status}.`)
  return answer.text()
}

/** The value of the one line that has these labels, in any order; undefined where there is none. */
export function valueOf(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  const line = text
    .split('\n')
    .find(
      (one) => (one.startsWith(`${name}{`) || one.startsWith(`${name} `)) && wanted.every((each) => one.includes(each)),
    )
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1).replace(/Inf$/, 'Infinity'))
}
