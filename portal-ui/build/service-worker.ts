import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import type { Locale } from '@moja-komunala/brand/brand'

const source = fileURLToPath(new URL('../src/service-worker/service-worker.ts', import.meta.url))

/**
 * What is of no use without a network; most of it is for linking a point by its slip, and larger than all the rest. Reports are known there only where
 * they were looked at before, and then the browser's own cache has their file; so it has what is of several points. Nor does a browser translate without
 * one.
 */
const leftOut =
  /(?:linking|bill-forecast|unusual-use|water-report|account|announcements|on-demand|several|translated-pages|slip-reader|zxing|pdf)[^/]*$/

/** What is of use without a network and not on the first visit, which is light: it comes along on a later one. */
const forLater = /\/(?:bills|consumption|history|later|point-list)-/

/**
 * Builds the service worker into one file at the root, with the names of the files that it is to keep. It changes
 * whenever one of them does: that is how a browser learns of a new version.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => /^assets\/.*\.(?:js|css)$/.test(name) && !leftOut.test(name))
        .map((name) => `/${name}`)
        .sort()
      const inLanguage = (locale: Locale): KeptFiles => {
        const other = locale === 'sl' ? '-words-en-' : '-words-sl-'
        const ofLanguage = files.filter((path) => !path.replace('/words-', '/-words-').includes(other))
        return {
          first: [...ofLanguage.filter((path) => !forLater.test(path)), '/favicon.svg'],
          later: ofLanguage.filter((path) => forLater.test(path)),
        }
      }
      const kept = { sl: inLanguage('sl'), en: inLanguage('en') }
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: await bundleWorker({ version, kept }),
      })
    },
  }
}

interface KeptFiles {
  readonly first: readonly string[]
  readonly later: readonly string[]
}

interface PortalBuild {
  readonly version: string
  /** For whoever speaks that language. */
  readonly kept: Readonly<Record<Locale, KeptFiles>>
}

async function bundleWorker(portalBuild: PortalBuild): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { portalBuild: JSON.stringify(portalBuild) },
    build: { write: false, rolldownOptions: { input: source, output: { format: 'iife' } } },
  })
  const [output] = [built].flat()
  if (output === undefined || !('output' in output)) throw new Error('The service worker was not built.')
  return output.output[0].code
}
