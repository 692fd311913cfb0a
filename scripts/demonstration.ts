import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isDay, type ClockChoice } from '../world/src/clock.ts'
import { dataFolder } from '../world/src/folders.ts'
import { claimDataDir, removeData } from '../world/src/data-dir.ts'
import { WorldProblem } from '../world/src/problem.ts'
import { setUp, setUpSteps } from '../world/src/set-up/set-up.ts'
import type { WorldPorts } from '../world/src/world-plan.ts'
import { assertPortsFree, startWorld, worldSteps, type WorldOptions } from '../world/src/world.ts'
import { describeWorld, writeFacts } from './describe-world.ts'
import { runUntilStopped } from './interruptible.ts'
import { showProgress } from './progress.ts'

type Demonstration = {
  /** As it is typed, for sentences about its use. */
  command: string
  startPortal?: WorldOptions['startPortal']
  /** Starts what else is wanted once the world is up, and need not hold up the rest. */
  startBeside?: (report: (sentence: string) => void) => Promise<void>
}

function readArguments(command: string): { reset: boolean; clock: ClockChoice } {
  const usage = `Use "${command}", with -- --reset to begin anew, and -- --today 2026-12-10 or -- --real-clock for the day.`
  let values
  try {
    values = parseArgs({
      options: { reset: { type: 'boolean' }, today: { type: 'string' }, 'real-clock': { type: 'boolean' } },
    }).values
  } catch (error) {
    throw new WorldProblem(`${error instanceof Error ? error.message : String(error)}. ${usage}`)
  }
  const { reset = false, today } = values
  if (values['real-clock'] === true) {
    if (today !== undefined) throw new WorldProblem(`Either --today or --real-clock, not both. ${usage}`)
    return { reset, clock: { kind: 'real' } }
  }
  if (today === undefined) return { reset, clock: { kind: 'window' } }
  if (!isDay(today)) throw new WorldProblem(`"${today}" is not a day such as 2026-12-10. ${usage}`)
  return { reset, clock: { kind: 'day', day: today } }
}

/** A port from the environment. */
export function readPort(variable: string, standard: number): number {
  const text = process.env[variable] ?? ''
  const port = text === '' ? standard : Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new WorldProblem(`${variable} is "${text}": it must be a port from 1 to 65535.`)
  return port
}

function readPorts(): WorldPorts {
  const ports = {
    portal: readPort('PORTAL_PORT', 3000),
    keycloak: readPort('KEYCLOAK_PORT', 8080),
    mail: readPort('MAIL_PORT', 8025),
    sms: readPort('SMS_PORT', 8026),
  }
  if (new Set(Object.values(ports)).size < 4)
    throw new WorldProblem('PORTAL_PORT, KEYCLOAK_PORT, MAIL_PORT and SMS_PORT must be four different ports.')
  return ports
}

/** The world with demonstration data, from the arguments of this process, until it is stopped. */
export async function runDemonstration(demonstration: Demonstration): Promise<void> {
  await runUntilStopped((onStop) => start(demonstration, onStop))
}

async function start(
  { command, startPortal, startBeside }: Demonstration,
  onStop: (stop: () => unknown) => void,
): Promise<void> {
  const { reset, clock } = readArguments(command)
  const ports = readPorts()
  const dataDir = dataFolder()
  const report = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

  onStop(await claimDataDir(dataDir))
  await assertPortsFree(ports)
  if (reset) await removeData(dataDir)
  // Whoever finds it may rely on what it says.
  const factsFile = join(dataDir, 'demo.json')
  await rm(factsFile, { force: true })

  const progress = showProgress([...setUpSteps, ...worldSteps])
  try {
    const keycloakFolder = await setUp(progress.step, report)
    const world = await startWorld({
      dataDir,
      keycloakFolder,
      ports,
      clock,
      durable: true,
      step: progress.step,
      report,
      ...(startPortal && { startPortal }),
    })
    onStop(world.stop)
    await progress.end()
    await writeFacts(factsFile, world.facts)
    process.stdout.write(describeWorld(world, dataDir))
  } catch (error) {
    await progress.end()
    throw error
  }
  await startBeside?.(report)
}
