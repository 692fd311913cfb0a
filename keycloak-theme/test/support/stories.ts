import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { storiesFolder } from '@moja-komunala/world/set-up/builds.ts'
import { patienceMs, until } from '@moja-komunala/world/test/until.ts'

const built = join(projectFolder, storiesFolder)
const origin = 'http://stories.localhost'

export interface Story {
  readonly id: string
  /** As the side bar shows it. */
  readonly name: string
}

export async function listStories(): Promise<Story[]> {
  const index = z
    .object({ entries: z.record(z.string(), z.object({ id: z.string(), title: z.string(), name: z.string() })) })
    .parse(JSON.parse(await readFile(join(built, 'index.json'), 'utf8')))
  return Object.values(index.entries).map(({ id, title, name }) => ({ id, name: `${title}/${name}` }))
}

export type Language = 'sl' | 'en'

/** The built Storybook's frame in a browser: loaded once, it goes from story to story. */
export class StoryFrame {
  readonly page: Page
  readonly language: Language
  /** What went wrong since it was last taken: faults of the pages, requests to anywhere else. */
  readonly #faults: string[] = []

  private constructor(page: Page, language: Language) {
    this.page = page
    this.language = language
    page.on('pageerror', (error) => this.#faults.push(`throws ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#faults.push(`complains: ${message.text()}`)
    })
  }

  static async open(browser: Browser, language: Language): Promise<StoryFrame> {
    const context = await browser.newContext({
      locale: language === 'en' ? 'en-GB' : 'sl-SI',
      timezoneId: 'Europe/Ljubljana',
      reducedMotion: 'reduce',
    })
    const frame = new StoryFrame(await context.newPage(), language)
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url())
      if (url.origin === origin) return route.fulfill({ path: join(built, decodeURIComponent(url.pathname)) })
      frame.#faults.push(`asks for ${url.href}`)
      return route.abort()
    })
    await frame.page.goto(`${origin}/iframe.html?viewMode=story`)
    await until('the stories are loaded', () =>
      frame.page.evaluate<boolean>('window.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined'),
    )
    await frame.page.evaluate(
      `window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { language: '${language}' } })`,
    )
    return frame
  }

  /** Shows a story until what its customer does in it is done. What goes wrong meanwhile is among the faults. */
  async show({ id }: Story): Promise<void> {
    const fault = await this.page.evaluate<string>(showStory(id))
    if (fault !== '') this.#faults.push(fault)
  }

  takeFaults(): string[] {
    return this.#faults.splice(0)
  }

  close(): Promise<void> {
    return this.page.context().close()
  }
}

// As text: the compiler knows of no browser here.
const showStory = (id: string): string => `new Promise((resolve) => {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__
  const listeners = {
    storyFinished: ({ storyId, status }) => storyId === '${id}' && done(status === 'success' ? '' : 'ends in ' + status),
    storyMissing: () => done('is not there'),
    storyErrored: ({ title }) => done('is no page: ' + title),
    storyThrewException: (error) => done('throws ' + error.message),
    playFunctionThrewException: (error) => done('cannot be used: ' + error.message),
  }
  const done = (fault) => {
    for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener)
    clearTimeout(patience)
    resolve(fault)
  }
  const patience = setTimeout(done, ${patienceMs}, 'does not appear')
  for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener)
  channel.emit('setCurrentStory', { storyId: '${id}', viewMode: 'story' })
})`
