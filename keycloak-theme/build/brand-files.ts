import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { colours } from './brand.ts'

const logo = readFileSync(new URL(import.meta.resolve('@moja-komunala/brand/logo.svg')), 'utf8')

/** Puts the brand's logo in its colour beside the pages, as their icon. */
export function brandFiles(): Plugin {
  return {
    name: 'brand-files',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'favicon.svg',
        source: logo.replace('fill="none"', `fill="none" color="${colours.light['brand'] ?? ''}"`),
      })
    },
  }
}
