import { defineConfig, mergeConfig, type Plugin } from 'vite'
import config from '../vite.config.ts'

/** What a page of the later version can be told by. */
const mark = `\ndocument.documentElement.dataset['version'] = 'later'\n`

const laterVersion: Plugin = {
  name: 'later-version',
  transform: (code, id) => (id.endsWith('/src/main.tsx') ? code + mark : null),
}

/** The same pages as they might come with a later version, for the journey of a customer whose app is updated. */
export default mergeConfig(config, defineConfig({ plugins: [laterVersion] }))
