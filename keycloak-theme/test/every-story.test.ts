import type { Browser } from 'playwright-core'
import { launchChromium } from '@moja-komunala/world/chromium.ts'
import { findBarriers } from '@moja-komunala/world/test/barriers.ts'
import { prepareStories } from '@moja-komunala/world/test/prepare-stories.ts'
import { findOverflow, findStrayWords } from './support/inspection.ts'
import { listStories, StoryFrame, type Story } from './support/stories.ts'

/*
 * Every page of Keycloak's and of the account, in every state that Storybook knows: nothing for axe-core to find, nothing
 * that scrolls sideways, no word that does not belong there, nothing from elsewhere.
 */

const widths = [
  { where: 'on a phone', size: { width: 360, height: 740 } },
  { where: 'at a desk', size: { width: 1280, height: 900 } },
]
// All that axe-core looks at but this is the same in the dark.
const aboutColours = ['color-contrast', 'link-in-text-block']

await prepareStories()
const stories = await listStories()
let browser: Browser
let slovenian: StoryFrame
let english: StoryFrame

beforeAll(async () => {
  browser = await launchChromium()
  slovenian = await StoryFrame.open(browser, 'sl')
  english = await StoryFrame.open(browser, 'en')
})
afterAll(async () => {
  await browser.close()
})

async function inspect(frame: StoryFrame, story: Story): Promise<string[]> {
  const { page, language } = frame
  const found: string[] = []
  const note = (where: string, problems: readonly string[]) =>
    found.push(...problems.map((problem) => `${language}, ${where}: ${problem}`))
  await frame.show(story)
  // Storybook names the window after the story, sometimes after the page has named it.
  const strayWords = await findStrayWords(page, language)
  note(
    'anywhere',
    strayWords.filter((problem) => !problem.includes(story.id)),
  )
  for (const { where, size } of widths) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: 'light' })
    note(where, await findOverflow(page))
    note(`${where}, light`, await findBarriers(page))
    await page.emulateMedia({ colorScheme: 'dark' })
    note(`${where}, dark`, await findBarriers(page, aboutColours))
  }
  note('anywhere', frame.takeFaults())
  return found
}

it.each(stories)(
  '$name is easy to use in both languages, on a phone and at a desk, in light and dark',
  async (story) => {
    const found = await Promise.all([slovenian, english].map((frame) => inspect(frame, story)))
    expect(found.flat()).toEqual([])
  },
)

describe('the walk through the stories', () => {
  it('notices a story that is not there', async () => {
    await slovenian.show({ id: 'no--such-story', name: 'No such story' })
    expect(slovenian.takeFaults()).toContain('is not there')
  })

  it('notices what is wrong with a page', async () => {
    const page = await browser.newPage()
    await page.setContent(
      `<html lang="sl"><title>Moj profil</title><main style="width: 5000px"><h1>Moj profil</h1><img src="data:,">
       <p>logoutConfirmTitle</p><p>Pozdravljeni, {name}</p><p>Please sign in</p><p lang="en">Please</p></main></html>`,
    )
    expect(await findBarriers(page)).toEqual([expect.stringMatching(/^image-alt: img: /)])
    expect(await findOverflow(page)).toEqual([expect.stringMatching(/^is \d+ pixels wider than the window$/)])
    expect(await findStrayWords(page, 'sl')).toEqual([
      'says "logoutConfirmTitle"',
      'says "Pozdravljeni, {name}"',
      'says "Please sign in"',
    ])
    await page.close()
  })
})
