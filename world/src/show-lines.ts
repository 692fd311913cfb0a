import type { Step } from './step.ts'

export const secondsSince = (startedAt: number): string => `${Math.round((Date.now() - startedAt) / 1000)} s`

/** A line for each step that is done, and one now and then while it takes its time. */
export function showLines(): { step: Step } {
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
  }
}
