import type { Browser } from 'playwright-core'
import { launchChromium } from '@moja-komunala/world/chromium.ts'
import { findBarriers } from '@moja-komunala/world/test/barriers.ts'
import { findLargeTextFaults, narrowWindows } from '@moja-komunala/world/test/large-text.ts'
import { prepareStories } from '@moja-komunala/world/test/prepare-stories.ts'
import { findOverflow, findStrayWords } from './support/inspection.ts'
import { listStories, StoryFrame, type Story } from './support/stories.ts'

/*
 * Every page of Keycloak's and of the account, in every state that Storybook knows: nothing for axe-core to find, nothing
 * that scrolls sideways, nothing that large text breaks, no word that does not belong there, nothing from elsewhere.
 */

const [phone, smallPhone] = narrowWindows
const widths = [
  { where: 'at a desk', size: { width: 1280, height: 900 } },
  { where: 'on a phone', size: phone },
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
    if (size === phone) note(where, await findLargeTextFaults(page))
  }
  await page.setViewportSize(smallPhone)
  note('on a small phone', [...(await findOverflow(page)), ...(await findLargeTextFaults(page))])
  note('anywhere', frame.takeFaults())
  return found
}

it.each(stories)(
  '$name is easy to use in both languages, on a phone and at a desk, in light and dark, with text twice as large',
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

  it.each([
    [
      'cuts it at the side',
      '<p style="width: 8rem; height: 4rem; overflow: hidden; white-space: nowrap">Vodomer pri vratih</p>',
      /cuts "Vodomer pri vratih" at the side: /,
    ],
    ['cuts it below', '<p style="height: 24px; overflow: hidden">Vodomer</p>', /cuts "Vodomer" above or below: /],
    [
      'lets it stick out of a button',
      '<button style="width: 120px; height: 40px; font: inherit">Odčitek</button>',
      /"Odčitek" sticks out .* button$/,
    ],
    ['splits a number', '<p style="width: 80px; overflow-wrap: anywhere">12345</p>', /splits the number "12345": /],
    ['splits a short word', '<p style="width: 80px; overflow-wrap: anywhere">Stanje</p>', /splits the word "Stanje": /],
    [
      'puts one digit under the other',
      '<p style="display: flex; flex-wrap: wrap; width: 50px"><b>5</b><b>1</b><b>8</b></p>',
      /stacks the digits "518": /,
    ],
    [
      'cuts a number that was typed',
      '<input aria-label="Stanje" inputmode="numeric" value="12345" style="width: 90px; font: inherit">',
      /cuts the number "12345": /,
    ],
    [
      'cuts the number before an item',
      '<ol style="padding-left: 30px"><li>Vodomer</li></ol>',
      /cuts what stands before "Vodomer": /,
    ],
    [
      'cuts a choice',
      '<select aria-label="Jezik" style="width: 90px; font: inherit"><option>Slovenščina</option></select>',
      /cuts the choice "Slovenščina": /,
    ],
    [
      'lays it over other text',
      '<p style="margin: 0">Prva</p><p style="margin: -1em 0 0">Druga</p>',
      /lays "Prva" over "Druga": /,
    ],
    ['scrolls sideways', '<p style="width: 25rem">Vodomer</p>', /scrolls sideways by \d+ pixels: /],
    [
      'scrolls a part of it sideways',
      '<div style="overflow-x: auto"><p style="width: 25rem">Vodomer</p></div>',
      /a part scrolls sideways by \d+ pixels: /,
    ],
    ['does not enlarge it', '<p style="font-size: 16px">Vodomer</p>', /is enlarged to 100 % only: /],
    [
      'has no room for it by the standard size',
      '<style>@media (max-width: 40rem) { p { width: 30rem } }</style><p>Vodomer</p>',
      /^at 200 % as the standard size: scrolls sideways/,
    ],
  ])('notices where large text is in vain: a page that %s', async (_, body, fault) => {
    const page = await browser.newPage({ viewport: { width: 560, height: 800 } })
    const show = (content: string) =>
      page.setContent(
        `<html lang="sl"><body style="margin: 0; font: 1rem monospace"><h1>Vodomer</h1>${content}</body></html>`,
      )
    await show('<p>Hladna voda 518 m³</p>')
    expect(await findLargeTextFaults(page)).toEqual([])
    await show(body)
    const html = await page.content()
    expect(await findLargeTextFaults(page)).toContainEqual(expect.stringMatching(fault))
    expect((await page.content()).replace(' style=""', '')).toBe(html)
    await page.close()
  })
})
