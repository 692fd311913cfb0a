// Plain JavaScript that any Node understands: it runs before the dependencies are there.
import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lock } from '../world/src/lock.mjs'

const oldestNode = 20

// Read at once, for interruptible.ts: npm may be gone by the time that one is loaded.
process.env.STARTED_BY_PID = String(process.ppid)

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function modifiedAt(file) {
  return statSync(new URL(`../${file}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs
}

function isInstalled() {
  const installedAt = modifiedAt('node_modules/.package-lock.json')
  return installedAt !== undefined && installedAt >= modifiedAt('package-lock.json')
}

async function install() {
  const unlock = await lock(fileURLToPath(new URL('../.cache/install.lock', import.meta.url)), () =>
    process.stderr.write('Another copy is installing the dependencies: waiting for it.\n'),
  )
  try {
    if (!isInstalled()) await npmCi()
  } finally {
    unlock()
  }
}

function npmCi() {
  const startedAt = Date.now()
  process.stdout.write('Installing the dependencies (npm ci)\n')
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  })
  const progress = setInterval(
    () => process.stdout.write(`  … still installing (${Math.round((Date.now() - startedAt) / 1000)} s)\n`),
    10_000,
  )
  const interrupt = (signal) => {
    npm.once('exit', () => process.exit(130))
    npm.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, interrupt)
  return new Promise((resolve) => {
    npm.once('error', () => fail('The program "npm" is missing: install it together with Node.'))
    npm.once('exit', (code) => {
      clearInterval(progress)
      for (const signal of signals) process.off(signal, interrupt)
      if (code !== 0) fail('The dependencies could not be installed: npm says why above.')
      resolve()
    })
  })
}

/** Installs what is missing and goes on with the TypeScript entry, in this very process: it gets every signal. */
export async function run(entry) {
  const [major] = process.versions.node.split('.')
  if (Number(major) < oldestNode)
    fail(`Node ${process.versions.node} is too old: install Node ${oldestNode} or newer and start again.`)
  if (!isInstalled()) await install()
  const { register } = await import('tsx/esm/api')
  register()
  await import(entry)
}
