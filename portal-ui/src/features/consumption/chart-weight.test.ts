import { expect, it } from '@jest/globals'
import { transformFile } from '@swc/core'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/* A library for charts weighs twenty times as much, and no screen reader reads what it draws. */

const most = 4 * 1024
const chart = (extension: string): string =>
  fileURLToPath(new URL(`../../../../ui/src/bar-chart.${extension}`, import.meta.url))

it('the chart and its styles cost a page no more than four kilobytes', async () => {
  const { code } = await transformFile(chart('tsx'), {
    swcrc: false,
    minify: true,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      minify: { compress: true, mangle: true },
    },
  })
  expect(code).toContain('listbox')
  const styles = await readFile(chart('css'))
  expect(gzipSync(code).length + gzipSync(styles).length).toBeLessThan(most)
})
