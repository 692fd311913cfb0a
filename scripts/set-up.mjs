// Plain JavaScript for whatever Node the machine has: it runs before the dependencies are there, the project's Node among them.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lock } from '../world/src/lock.mjs'

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What npm's package "node" is to bring, so that everything runs on the same Node everywhere. */
const wanted = `v${JSON.parse(readFileSync(inProject('package.json'), 'utf8')).optionalDependencies.node}`
const majorOf = (version) => version.split('.')[0]
const program = inProject('node_modules/.bin/node')
/** Stands where npm ran on the right Node. */
const installedRightly = inProject('node_modules/.installed-by-set-up')

/** Of the Node that npm runs on here: under npm the project's own may be called "node" already. */
function machineMajor() {
  const { npm_config_user_agent: agent = '' } = process.env
  const ofNpm = / node\/(v\d+)/.exec(agent)
  return ofNpm ? ofNpm[1] : majorOf(process.version)
}

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
  if (installedAt === undefined || installedAt < modifiedAt('package-lock.json')) return false
  return machineMajor() === majorOf(wanted) || existsSync(installedRightly)
}

/** Asks the program itself: npm may leave another one there, one of another system, or none, and say nothing. */
function versionOf(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return stdout ? stdout.trim() : 'none'
}

const foundVersion = () => versionOf(program)

/** On the Node at `node`, or on the machine's. */
function runNpm(args, node) {
  const { npm_execpath: cli = '', PATH = '' } = process.env
  // Some systems name the Node that npm runs on in its first line.
  const [command, before] = node && cli.endsWith('.js') ? [node, [cli]] : ['npm', []]
  return new Promise((resolve) => {
    npm = spawn(command, [...before, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: inProject('.'),
      stdio: 'inherit',
      env: node ? { ...process.env, PATH: `${dirname(node)}${delimiter}${PATH}` } : process.env,
    })
    npm.once('error', () => fail('The program "npm" is missing: install it together with Node.'))
    npm.once('exit', (code) => {
      npm = undefined
      resolve(code === 0)
    })
  })
}

/**
 * What is built for one system, such as Vite's bundler, npm leaves out without a word when it runs on a Node that is too old for
 * it, whatever Node it will be used with. So it runs on the project's own Node, which is brought ahead of everything else.
 */
async function nodeForInstalling(folder) {
  if (machineMajor() === majorOf(wanted)) return undefined
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }')
  await runNpm(['install', `node@${wanted.slice(1)}`, `--prefix=${folder}`, '--no-save', '--ignore-scripts=false'])
  const node = join(folder, 'node_modules', 'node', 'bin', 'node')
  return versionOf(node) === wanted ? node : undefined
}

async function install() {
  const startedAt = Date.now()
  process.stdout.write('Installing the dependencies (npm ci)\n')
  const progress = setInterval(
    () => process.stdout.write(`  … still installing (${Math.round((Date.now() - startedAt) / 1000)} s)\n`),
    10_000,
  )
  const folder = inProject('.cache/node-for-installing')
  const node = await nodeForInstalling(folder)
  if (!(await runNpm(['ci', '--engine-strict=false'], node)))
    fail('The dependencies could not be installed: npm says why above.')
  clearInterval(progress)
  rmSync(folder, { recursive: true, force: true })
  if (node || machineMajor() === majorOf(wanted)) writeFileSync(installedRightly, '')
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
