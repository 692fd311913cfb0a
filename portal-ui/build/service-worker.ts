import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const source = fileURLToPath(new URL('../src/service-worker/service-worker.ts', import.meta.url))

/** What only scanning a slip needs: larger than all the rest, and never needed without a network. */
const leftOut = /(?:slip-reader|zxing|pdf)[^/]*$/

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
      const languages = Object.fromEntries(
        Object.values(bundle).flatMap((file) => {
          const [, locale] = (file.type === 'chunk' && /\/i18n\/([a-z]{2})\.ts$/.exec(file.facadeModuleId ?? '')) || []
          return locale === undefined ? [] : [[locale, `/${file.fileName}`]]
        }),
      )
      const isKept = (name: string): boolean =>
        /^assets\/.*\.(?:js|css)$/.test(name) && !leftOut.test(name) && !Object.values(languages).includes(`/${name}`)
      const files = Object.keys(bundle)
        .filter(isKept)
        .map((name) => `/${name}`)
        .sort()
      const version = createHash('sha256')
        .update([...files, ...Object.values(languages)].join())
        .digest('hex')
        .slice(0, 12)
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: await bundleWorker({ version, files: [...files, '/favicon.svg'], languages }),
      })
    },
  }
}

interface PortalBuild {
  readonly version: string
  readonly files: readonly string[]
  /** The words of each language that does not come with the page: kept for who speaks it. */
  readonly languages: Readonly<Record<string, string>>
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
