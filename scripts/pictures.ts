import { takeInstructionPictures } from '../world/src/pictures/instruction-pictures.ts'
import { showLines } from '../world/src/show-lines.ts'
import { startTemporaryWorld } from '../world/src/temporary-world.ts'
import { runUntilStopped } from './interruptible.ts'

// Makes the pictures of the instructions anew, from the portal as it is. To be looked at, and committed.

const report = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

await runUntilStopped(async () => {
  const { step } = showLines()
  const { world, stop } = await startTemporaryWorld(step, report)
  try {
    for (const file of await step('Pictures', () => takeInstructionPictures(world.facts))) report(file)
  } finally {
    await stop()
  }
  process.exit(0)
})
