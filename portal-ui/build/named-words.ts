import type { Plugin } from 'vite'

/**
 * Names the files of the words that every page begins with, one a language, in index.html. The server, which knows the
 * language, lets the browser fetch the right one at once; where the page comes without it, the script asks for them.
 */
export function namedWords(): Plugin {
  return {
    name: 'named-words',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle).flatMap((file) => {
          const name = /^assets\/(words-[a-z]{2})-[^/]+\.js$/.exec(file)?.[1]
          return name === undefined
            ? []
            : { tag: 'meta', attrs: { name, content: `/${file}` }, injectTo: 'head' as const }
        }),
    },
  }
}
