import { Listr } from 'listr2'
import { secondsSince, showLines } from '../world/src/show-lines.ts'
import type { Step } from '../world/src/step.ts'

export type Progress = {
  step: Step
  /** Ends the display; steps that never began are left out. */
  end(): Promise<void>
}

/** Shows steps, which may run at the same time, with the seconds they take: a live list in a terminal, lines elsewhere. */
export function showProgress(titles: readonly string[]): Progress {
  return process.stdout.isTTY ? showList(titles) : { ...showLines(), end: () => Promise.resolve() }
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
