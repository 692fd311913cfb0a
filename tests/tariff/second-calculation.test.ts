import { expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { anyTariffCase } from '@moja-komunala/rules/tariff.cases.ts'
import { calculateBill, type CalculatedBill } from '@moja-komunala/rules/tariff.ts'
import fc from 'fast-check'

/* Every bill is reckoned twice, in two languages, by two programs that share nothing but docs/decisions/0066-tariff.md. */

/** The bills of so many cases, a line each. */
async function reckonInPython(cases: readonly unknown[]): Promise<CalculatedBill[]> {
  const program = spawn('python3', [fileURLToPath(new URL('tariff.py', import.meta.url))], {
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  const ended = new Promise<number | null>((resolve, reject) =>
    program.once('error', reject).once('close', (code) => resolve(code)),
  )
  program.stdin.end(cases.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const [answer, complaints, code] = await Promise.all([text(program.stdout), text(program.stderr), ended])
  expect([code, complaints]).toEqual([0, ''])
  return answer
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CalculatedBill)
}

it('ten thousand bills are the same to the cent in TypeScript and in Python, line by line', async () => {
  const seed = Date.now()
  const cases = fc.sample(anyTariffCase, { numRuns: 10_000, seed })
  const reckoned = reckonInPython(cases)
  const bills = cases.map(({ prices, point, billed }) => calculateBill(prices, point, billed))
  const inPython = await reckoned
  expect(inPython).toHaveLength(cases.length)
  const at = bills.findIndex((bill, index) => JSON.stringify(bill) !== JSON.stringify(inPython[index]))
  expect({ seed, case: cases[at], bill: bills[at] }).toEqual({ seed, case: cases[at], bill: inPython[at] })
  // There is something to compare.
  expect(bills.filter(({ lines }) => lines.length > 1).length).toBeGreaterThan(4_000)
})
