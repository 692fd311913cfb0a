// Plain JavaScript for whatever Node the machine has: it runs before the dependencies are there, the project's Node among them.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lock } from '../world/src/lock.mjs'

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What npm's package "node" is to bring, so that everything runs on the same Node everywhere. */
const wanted = `v${JSON.parse(readFileSync(inProject('package.json'), 'utf8')).optionalDependencies.node}`
const majorOf = (version) => version.split('.')[0]
const program = inProject('node_modules/.bin/node')

/** The npm that runs at the moment. */
let npm

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function modifiedAt(path) {
  const found = statSync(inProject(path), { throwIfNoEntry: false })
  return found && found.mtimeMs
}

function isInstalled() {
  const installedAt = modifiedAt('node_modules/.package-lock.json')
  return installedAt !== undefined && installedAt >= modifiedAt('package-lock.json')
}

/** Asks the program itself: npm may leave another one there, one of another system, or none, and say nothing. */
function foundVersion() {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return stdout ? stdout.trim() : 'none'
}

function runNpm(args) {
  return new Promise((resolve) => {
    npm = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: inProject('.'),
      stdio: 'inherit',
    })
    npm.once('error', () => fail('The program "npm" is missing: install it together with Node.'))
    npm.once('exit', (code) => {
      npm = undefined
      resolve(code === 0)
    })
  })
}

async function install() {
  const startedAt = Date.now()
  process.stdout.write('Installing the dependencies (npm ci)\n')
  const progress = setInterval(
    () => process.stdout.write(`  … still installing (${Math.round((Date.now() - startedAt) / 1000)} s)\n`),
    10_000,
  )
  // The machine's Node may be older than what packages ask for: it only installs them.
  if (!(await runNpm(['ci', '--engine-strict=false'])))
    fail('The dependencies could not be installed: npm says why above.')
  clearInterval(progress)
}

async function bringNode() {
  // A machine that runs no packages' scripts has the package without its program.
  if (existsSync(inProject('node_modules/node'))) await runNpm(['rebuild', 'node', '--ignore-scripts=false'])
  if (foundVersion() === wanted) return
  if (majorOf(process.version) !== majorOf(wanted))
    fail(
      `npm brought no Node ${wanted.slice(1)} for ${process.platform} ${process.arch}: ` +
        `install any Node ${majorOf(wanted).slice(1)} yourself, or run "npm ci" where npm has it, and start again.`,
    )
  rmSync(program, { force: true })
  symlinkSync(process.execPath, program)
}

/** Where npm has none for this system, any of the same line does that the machine has itself. */
function isReady() {
  const version = foundVersion()
  return version === wanted || (majorOf(version) === majorOf(wanted) && !existsSync(inProject('node_modules/node')))
}

function endEarly(signal) {
  if (npm === undefined) process.exit(130)
  npm.once('exit', () => process.exit(130))
  npm.kill(signal)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** When npm or the shell between it and us is killed nobody tells us. */
function endWithParents() {
  const shell = process.ppid
  const startedBy = Number(process.env.STARTED_BY_PID)
  setInterval(() => {
    if (process.ppid !== shell || (startedBy > 0 && !isAlive(startedBy))) endEarly('SIGTERM')
  }, 250).unref()
}

if (Number(process.versions.node.split('.')[0]) < 18)
  fail(`Node ${process.versions.node} is too old even to set up: install Node 18 or newer and start again.`)
if (!isInstalled() || !isReady()) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endEarly)
  endWithParents()
  const unlock = await lock(inProject('.cache/install.lock'), () =>
    process.stderr.write('Another copy is installing the dependencies: waiting for it.\n'),
  )
  try {
    if (!isInstalled()) await install()
    if (!isReady()) await bringNode()
  } finally {
    unlock()
  }
}
