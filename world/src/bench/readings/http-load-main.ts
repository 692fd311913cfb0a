import { runLoad, type LoadPlan } from './http-load.ts'

// In a process of its own: it must not wait for the rest of the benchmark, nor that for it.

process.once('message', (plan: LoadPlan) => {
  runLoad(plan).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ error: String(error) }, () => process.exit(1)),
  )
})
