import { minify } from '@swc/core'
import type { Alias, Plugin } from 'vite'

/** The pages are written for React; Preact runs them at a tenth of the weight. The types stay React's. */
export const reactOnPreact: Alias[] = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react\/jsx(-dev)?-runtime$/, replacement: 'preact/jsx$1-runtime' },
  { find: /^react$/, replacement: 'preact/compat' },
  // A stand-in for what React did not have once; the router and the cache of data still ask for it.
  { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'preact/compat' },
]

/** By which packages hold on to the whole of React: for an older one, and for developers' tools. */
const holds: readonly (readonly [file: RegExp, held: string, used: string])[] = [
  [/\/wouter\/src\/react-deps\.js$/, 'React["useInsertion" + "Effect"]', 'React.useInsertionEffect'],
  [/\/swr\/dist\/_internal\/index\.mjs$/, 'window.__SWR_DEVTOOLS_REACT__ = React;', ''],
]

/** Lets the bundler leave out what of Preact nobody uses. */
export function withoutUnusedReact(): Plugin {
  return {
    name: 'without-unused-react',
    apply: 'build',
    transform: {
      filter: { id: holds.map(([file]) => file) },
      handler(code, id) {
        const [, held = '', used = ''] = holds.find(([file]) => file.test(id)) ?? []
        if (!code.includes(held)) throw new Error(`${id} no longer holds ${held}.`)
        return { code: code.replace(held, used), map: null }
      },
    },
  }
}

const preloadHelper = /^\0vite\/preload-helper\.js$/

/**
 * Leaves out what Vite wraps each dynamic import in, 0.6 kB of a page: it would fetch the styles of a part ahead of it, and
 * here all styles come with the page.
 *
 * @param fetched the styles that the pages' own code fetches
 */
export function withoutPreloading(fetched?: RegExp): Plugin {
  return {
    name: 'without-preloading',
    apply: 'build',
    transform: {
      order: 'post',
      filter: { id: preloadHelper },
      handler: () => ({ code: 'export const __vitePreload = (load) => load()', map: null }),
    },
    generateBundle(_, bundle) {
      const styles = Object.keys(bundle).filter((name) => name.endsWith('.css') && fetched?.test(name) !== true)
      if (styles.length > 1) throw new Error(`Nobody would fetch the styles of a part: ${styles.join(', ')}.`)
    },
  }
}

/** Shortens what Vite then shortens once more: together they leave 2 % less than either alone. */
export function shortened(): Plugin {
  return {
    name: 'shortened',
    apply: 'build',
    renderChunk: {
      order: 'post',
      async handler(code) {
        const options = { module: true, ecma: 2020, mangle: true, compress: { ecma: 2020, passes: 3 } } as const
        return { code: (await minify(code, options)).code, map: null }
      },
    },
  }
}
