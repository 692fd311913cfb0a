// The last line of .ci/run: what the results in the files given add up to. A file that is missing is a run that broke off.
import { readFileSync } from 'node:fs'

const sum = { passed: 0, failed: 0, skipped: 0 }
for (const file of process.argv.slice(2)) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'))
    sum.passed += results.numPassedTests
    // A file that did not even load holds no tests that could fail.
    sum.failed += results.numFailedTests + (results.numRuntimeErrorTestSuites ?? 0)
    sum.skipped += (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0)
  } catch {
    sum.failed += 1
  }
}
const skipped = sum.skipped === 0 ? '' : `, ${sum.skipped} skipped`
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed${skipped}\n`)
process.exitCode = sum.failed === 0 ? 0 : 1
