import { afterAll, describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attempt } from '@moja-komunala/world/test/confined-attempts.ts'
import { ConfinedProcess, ProcessGaveUp } from './confined-process.ts'

interface Outcome {
  readonly said: string
  readonly pid: number
  readonly secrets: readonly string[]
}

const program = new URL('../../../../world/src/test/confined-attempts.ts', import.meta.url)
const confined = new ConfinedProcess<Attempt, Outcome>(program, { memoryMb: 192, seconds: 5 })
afterAll(() => confined.end())

describe('a program that looks at what came from outside', () => {
  it('answers one after the other, and stays for the next', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((say) => confined.ask({ say })))
    expect(answers.map(({ said }) => said)).toEqual(['a', 'b', 'c'])
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1)
  })

  it('can neither write a file nor start a program, and knows no secret', async () => {
    const path = join(tmpdir(), `confined-${process.pid}`)
    const { said, secrets } = await confined.ask({ path })
    expect([said, existsSync(path)]).toEqual(['ERR_ACCESS_DENIED ERR_ACCESS_DENIED', false])
    // What the shell says of itself.
    expect(secrets.filter((name) => name !== 'PWD')).toEqual([])
  })

  it('ends where it takes too much memory, beside the heap too, and there is a new one for who asks next', async () => {
    const { pid } = await confined.ask({ take: 40 })
    const [asked, next] = [confined.ask({ take: 1000 }), confined.ask({ say: 'next' })]
    await expect(asked).rejects.toThrow(ProcessGaveUp)
    const { said, pid: other } = await next
    expect([said, other === pid]).toEqual(['next', false])
  })

  it('ends where it takes too long', async () => {
    const quick = new ConfinedProcess<Attempt, Outcome>(program, { memoryMb: 192, seconds: 2 })
    await expect(quick.ask({ forMs: 60_000 })).rejects.toThrow(ProcessGaveUp)
    expect((await quick.ask({ say: 'next' })).said).toBe('next')
    quick.end()
  })
})
