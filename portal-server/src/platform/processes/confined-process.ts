import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Confinement {
  /** Of all that it takes, in Node's heap and beside it, and Node itself. The system holds it, where it can (Linux). */
  readonly memoryMb: number
  /** For one answer. */
  readonly seconds: number
}

/** It took too much memory or time, or died of what it was asked. */
export class ProcessGaveUp extends Error {
  override readonly name = 'ProcessGaveUp'
}

/** Whoever asks often finds it still there. */
const keptMs = 10_000
/** V8 sets as much aside for code that it makes, nearly all of it for nothing; the system counts it. */
const setAsideMb = 512

/**
 * A program of ours that looks at what came from outside, in a process where nothing can be gained: it gets no environment and so no
 * secret; it may read files, and neither write any nor start a program. A thread would not do: its limits count the heap alone, and what
 * is unpacked stands beside it.
 *
 * It answers one question at a time, goes some seconds after the last, and is made anew after one that was too much for it.
 */
export class ConfinedProcess<Question extends object, Answer extends object> {
  readonly #program: URL
  readonly #confinement: Confinement
  #process: ChildProcess | undefined
  #ending: NodeJS.Timeout | undefined
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** @param program calls answerQuestions() */
  constructor(program: URL, confinement: Confinement) {
    this.#program = program
    this.#confinement = confinement
  }

  /** How many wait for an answer. */
  get waiting(): number {
    return this.#waiting
  }

  /** @throws ProcessGaveUp */
  async ask(question: Question): Promise<Answer> {
    this.#waiting += 1
    const before = this.#last
    const answer = before.then(() => this.#askNow(question))
    this.#last = answer.catch(() => undefined)
    try {
      return await answer
    } finally {
      this.#waiting -= 1
    }
  }

  async #askNow(question: Question): Promise<Answer> {
    clearTimeout(this.#ending)
    const child = (this.#process ??= this.#start())
    const given = new AbortController()
    // Whoever stops the portal needn't wait for it, but for an answer.
    child.ref()
    const late = setTimeout(() => child.kill('SIGKILL'), this.#confinement.seconds * 1000)
    try {
      const answered = once(child, 'message', given) as Promise<[Answer]>
      const ended = once(child, 'exit', given).then(([code, signal]) => {
        throw new ProcessGaveUp(`It ended with ${String(signal ?? code)}.`)
      })
      child.send(question, () => undefined)
      const [answer] = await Promise.race([answered, ended])
      this.#ending = setTimeout(() => this.end(), keptMs).unref()
      return answer
    } catch (error) {
      this.end()
      throw error
    } finally {
      clearTimeout(late)
      given.abort()
      child.unref()
    }
  }

  end(): void {
    clearTimeout(this.#ending)
    this.#process?.kill('SIGKILL')
    this.#process = undefined
  }

  #start(): ChildProcess {
    const { memoryMb } = this.#confinement
    const node = [
      process.execPath,
      ...[`--max-old-space-size=${Math.floor(memoryMb / 2)}`, '--permission', '--allow-fs-read=*'],
      fileURLToPath(this.#program),
    ]
    // A process inherits its limits, and only a shell sets them. In kilobytes; a system without them goes on without.
    const limited = 'ulimit -d "$0" 2>/dev/null; exec "$@"'
    const child = spawn('/bin/sh', ['-c', limited, String((setAsideMb + memoryMb) * 1024), ...node], {
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    })
    child.on('error', () => undefined)
    child.once('exit', () => {
      if (this.#process === child) this.#process = undefined
    })
    // It ends when nobody can hear it any more.
    child.channel?.unref()
    return child
  }
}
