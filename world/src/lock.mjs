// Plain JavaScript, because scripts/set-up.mjs needs it on whatever Node the machine has.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process number alone may have gone to somebody else; with the moment of its start it is unmistakable. */
function identityOf(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}

function isAlive({ pid, identity }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  return identity === '' || identityOf(pid) === identity
}

function readHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isInteger(holder.pid) ? holder : undefined
  } catch {
    return undefined
  }
}

export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true })
  const own = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) })
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder !== undefined && isAlive(holder)) return undefined
    // Its holder was killed.
    rmSync(file, { force: true })
  }
}

export async function lock(file, onWait) {
  let unlock = tryLock(file)
  if (unlock === undefined) onWait?.()
  while (unlock === undefined) {
    await sleep(250)
    unlock = tryLock(file)
  }
  return unlock
}
