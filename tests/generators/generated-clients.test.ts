import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomInt } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenApiDocument } from '../released-api/breaking-changes.ts'
import { signedInCustomer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import type { Portal } from '@moja-komunala/world/portal.ts'
import { generateGoClient, generateJavaClient, generatePythonClient } from '@moja-komunala/world/test/api-generators.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'

/* Clients that nobody here wrote, made of the document as it is served, and a billing system on top of each. */

const programs = fileURLToPath(new URL('.', import.meta.url))
const receiver = 'http://127.0.0.1:9/hook'
let database: OwnDatabase
let portal: Portal
let folder: string
let document: string
let operations: readonly string[]
let readingId: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clients-'))
  document = join(folder, 'openapi.json')
  // One import runs at a time: here nobody else waits for it.
  database = await startOwnDatabase()
  portal = await startReplica({ ownSignIn: true, environment: database.environment })
  const text = await (await fetch(`${portal.url}/api/v1/openapi.json`)).text()
  await writeFile(document, text)
  operations = operationIdsOf(JSON.parse(text) as OpenApiDocument)
  const customer = await signedInCustomer(portal.url)
  const point = await createMeteringPoint(customer.account.subject, database.url)
  readingId = await handIn(customer, point, 1_021)
})
afterAll(async () => {
  await portal.stop()
  await database.stop()
  await rm(folder, { recursive: true, force: true })
})

function operationIdsOf({ paths }: OpenApiDocument): string[] {
  const each = Object.values(paths).flatMap((path) => Object.values(path) as { readonly operationId: string }[])
  return each.map(({ operationId }) => operationId).toSorted()
}

/** Which of the operations a generator made, by what it makes of their names. */
async function madeIn(sources: string, nameOf: (operationId: string) => string): Promise<string[]> {
  const files = (await readdir(sources, { recursive: true })).filter((name) => /\.(?:java|py|go)$/.test(name))
  const texts = await Promise.all(files.map((name) => readFile(join(sources, name), 'utf8')))
  const all = [...files, ...texts].join('\n')
  return operations.filter((operationId) => all.includes(nameOf(operationId)))
}

/** @returns what the billing system found, the last line that it prints */
async function runBilling(command: string, args: readonly string[], cwd: string): Promise<unknown> {
  const environment = {
    PORTAL_API: `${portal.url}/api/v1`,
    TOKEN: await billingToken(),
    NUMBER: String(randomInt(1_000_000_000, 9_999_999_999)),
    READING_ID: readingId,
    RECEIVER: receiver,
  }
  const output = await runToEnd(command, args, { cwd, env: { ...process.env, ...environment } })
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
}

/** Brought in two records, went through 1,101 refusals by page, took a reading out, set up a webhook, and read a problem. */
const found = {
  added: 2,
  pages: [1_000, 101],
  firstRefusal: 'meter-unknown',
  exported: { valueM3: 1_021, kind: 'cold', wayIn: 'portal' },
  hasCursor: true,
  webhook: { url: receiver, isSecretShown: true },
  removed: 204,
  problem: { status: 422, code: 'validation-failed', pointer: '#/url' },
}

const toSnakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const toPascalCase = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase())

describe('a billing system with a client', () => {
  it('in Java, by openapi-generator', async () => {
    const { sources, classPath } = await generateJavaClient(document, join(folder, 'java'))
    expect(await madeIn(join(sources, 'org/openapitools/client/api'), (name) => ` ${name}(`)).toEqual(operations)
    const classes = join(folder, 'classes')
    await mkdir(classes)
    const program = join(programs, 'java', 'Billing.java')
    await runToEnd('javac', ['-nowarn', '-proc:none', '-d', classes, '-cp', classPath, '-sourcepath', sources, program])
    expect(await runBilling('java', ['-cp', [classes, classPath].join(delimiter), 'Billing'], folder)).toEqual(found)
  })

  it('in Python, by openapi-python-client', async () => {
    const client = join(folder, 'python', 'portal_client')
    await mkdir(join(folder, 'python'))
    const python = await generatePythonClient(document, client)
    expect(await madeIn(join(client, 'api'), (name) => `/${toSnakeCase(name)}.py`)).toEqual(operations)
    await cp(join(programs, 'python', 'billing.py'), join(folder, 'python', 'billing.py'))
    expect(await runBilling(python, ['billing.py'], join(folder, 'python'))).toEqual(found)
  })

  it('in Go, by oapi-codegen', async () => {
    const program = join(folder, 'go')
    await cp(join(programs, 'go'), program, { recursive: true })
    await mkdir(join(program, 'api'))
    const go = await generateGoClient(document, join(program, 'api', 'api.go'))
    expect(await madeIn(join(program, 'api'), (name) => `func New${toPascalCase(name)}Request`)).toEqual(operations)
    expect(await runBilling(go, ['run', '.'], program)).toEqual(found)
  })
})
