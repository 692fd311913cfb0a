import { readFileSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/** Where Linux shares the processor among sessions first, and only then among the processes of each. */
const sharesBySession = '/proc/self/autogroup'

/**
 * From now on this process leaves the processor to whoever else wants it. A priority alone counts among the processes of one session,
 * and a service usually is its own; among containers the shares count that they were given.
 */
export function giveWay(): void {
  setPriority(constants.priority.PRIORITY_LOW)
  try {
    if (isOwnSession()) writeFileSync(sharesBySession, String(constants.priority.PRIORITY_LOW))
  } catch {
    // Another system, or one that shares otherwise.
  }
}

/** Others in the session would be held back with it. */
function isOwnSession(): boolean {
  // The name of the program, in brackets, may hold anything.
  const afterName = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1) ?? ''
  const [, , , session] = afterName.split(' ')
  return session === String(process.pid)
}
