import { beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* docs/integrators.md, as whoever reads it would run it: every block in order, in one shell, with what it says is printed. */

const { urls, clients } = getWorld().facts

interface Step {
  readonly line: number
  readonly commands: string
  /** What stands below the commands; "…" in it is whatever comes. */
  readonly prints: string | undefined
}

let steps: Step[]
let printed: string[]
let errors: string
let exitCode: number | null

beforeAll(async () => {
  const customer = await signedInCustomer(urls.portal)
  const point = await createMeteringPoint(customer.account.subject)
  await handIn(customer, point, 4321)
  steps = readSteps(await readFile(join(projectFolder, 'docs/integrators.md'), 'utf8'))
  const folder = await mkdtemp(join(tmpdir(), 'integrators-'))
  try {
    const mark = (index: number) => `----- end of step ${index} -----`
    const script = steps.map(({ commands }, index) => `${commands}\necho\necho '${mark(index)}'`).join('\n')
    await writeFile(join(folder, 'steps.sh'), script)
    const shell = spawn('bash', ['-eu', '-o', 'pipefail', 'steps.sh'], {
      cwd: folder,
      // Whatever waits in vain is not waited for.
      timeout: 90_000,
      env: {
        PATH: process.env['PATH'],
        PORTAL_URL: urls.portal,
        KEYCLOAK_URL: urls.keycloak,
        BILLING_CLIENT_SECRET: clients.find(({ id }) => id === 'billing')?.secret,
        RECEIVER_PORT: String(await freePort()),
      },
    })
    const ended = new Promise<number | null>((resolve) => shell.once('exit', resolve))
    const [output, complaints] = await Promise.all([text(shell.stdout), text(shell.stderr)])
    exitCode = await ended
    errors = complaints
    let rest = output
    printed = steps.map((_, index) => {
      const [before = '', after = ''] = rest.split(`\n${mark(index)}\n`, 2)
      rest = rest.includes(mark(index)) ? after : ''
      return before.trimEnd()
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/** Blocks of commands, each with the block of text that follows it directly. */
function readSteps(markdown: string): Step[] {
  const blocks = [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((match) => ({
    language: match[1],
    content: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }))
  return blocks.flatMap(({ language, content, start, end }, index) => {
    if (language !== 'sh') return []
    const next = blocks[index + 1]
    const isPrinted = next?.language === 'text' && markdown.slice(end, next.start).trim() === ''
    const line = markdown.slice(0, start).split('\n').length
    return [{ line, commands: content, prints: isPrinted ? next.content.trimEnd() : undefined }]
  })
}

/** "…" within a line is the rest of a word or line, and alone on a line any number of lines. */
function patternOf(prints: string): RegExp {
  const lines = prints.split('\n').map((line) => {
    if (line.trim() === '…') return '(?:[^\\n]*\\n)*?[^\\n]*'
    return line
      .split('…')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('[^\\n]*?')
  })
  return new RegExp(`^${lines.join('\\n')}$`)
}

describe('the walk through the API for integrators', () => {
  it('has steps to run', () => {
    expect(steps.length).toBeGreaterThan(8)
    expect(steps.filter(({ prints }) => prints !== undefined).length).toBeGreaterThan(5)
  })

  it('runs as it stands, to its end and without a complaint', () => {
    expect(errors).toBe('')
    expect(exitCode).toBe(0)
  })

  it('prints what it says', () => {
    for (const [index, { line, prints }] of steps.entries())
      if (prints !== undefined && !patternOf(prints).test(printed[index] ?? ''))
        // Shows both where they differ.
        expect(`Line ${line}: ${printed[index]}`).toBe(`Line ${line}: ${prints}`)
  })

  it('takes out a reading that a customer has handed in', () => {
    const taken = steps.findIndex(({ commands }) => commands.includes('readings.ndjson'))
    expect(printed[taken]).toMatch(/^\d{10} \d{10} 4321 m3 \S+$/m)
  })

  it('shows no secret', () => {
    const secret = clients.find(({ id }) => id === 'billing')?.secret ?? '?'
    expect([...printed, errors].join('\n')).not.toContain(secret)
    expect(printed.join('\n')).not.toMatch(/eyJ[\w-]+\.eyJ/)
  })
})
