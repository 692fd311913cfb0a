import { Listr } from 'listr2'
import type { Step } from '../world/src/step.ts'

export type Progress = {
  step: Step
  /** Ends the display; steps that never began are left out. */
  end(): Promise<void>
}

/** Shows steps, which may run at the same time, with the seconds they take: a live list in a terminal, lines elsewhere. */
export function showProgress(titles: readonly string[]): Progress {
  return process.stdout.isTTY ? showList(titles) : showLines()
}

const secondsSince = (startedAt: number): string => `${Math.round((Date.now() - startedAt) / 1000)} s`

function showLines(): Progress {
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  return {
    async step(title, work) {
      const startedAt = Date.now()
      const first = setTimeout(() => print(`… ${title}`), 1000)
      const again = setInterval(() => print(`… ${title} (${secondsSince(startedAt)})`), 10_000)
      try {
        const result = await work()
        print(`✓ ${title} (${secondsSince(startedAt)})`)
        return result
      } catch (error) {
        print(`✗ ${title} (${secondsSince(startedAt)})`)
        throw error
      } finally {
        clearTimeout(first)
        clearInterval(again)
      }
    },
    end: () => Promise.resolve(),
  }
}

type Slot = { begin: (work: () => Promise<void>) => void; begun: Promise<() => Promise<void>> }

function newSlot(): Slot {
  const slot: Partial<Slot> = {}
  const begun = new Promise<() => Promise<void>>((resolve) => {
    slot.begin = resolve
  })
  return { begin: slot.begin ?? (() => undefined), begun }
}

/** listr2 wants to know all of its tasks beforehand; each one here waits until its step begins. */
function showList(titles: readonly string[]): Progress {
  const slots = new Map(titles.map((title) => [title, newSlot()]))
  const list = new Listr(
    titles.map((title) => ({
      title,
      task: async (_context, task): Promise<void> => {
        const work = await slots.get(title)?.begun
        const startedAt = Date.now()
        const tick = setInterval(() => {
          task.title = `${title} (${secondsSince(startedAt)})`
        }, 1000)
        try {
          await work?.()
        } finally {
          clearInterval(tick)
        }
      },
    })),
    { concurrent: true, exitOnError: false, rendererOptions: { showErrorMessage: false } },
  )
  const shown = list.run().catch(() => undefined)
  return {
    step: (title, work) =>
      new Promise((resolve, reject) => {
        const begin = slots.get(title)?.begin ?? ((run: () => Promise<void>) => void run())
        begin(() =>
          work().then(resolve, (error: unknown) => {
            reject(error)
            throw error
          }),
        )
      }),
    async end() {
      for (const { begin } of slots.values()) begin(() => Promise.resolve())
      await shown
    },
  }
}
