import type { Page } from 'playwright-core'
import type { Language } from './stories.ts'
import { english, looksLikeKey, slovenian, wordsOf } from '@moja-komunala/world/test/languages.ts'

/** Whether the page is wider than its window. */
export async function findOverflow(page: Page): Promise<string[]> {
  const pixels = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return pixels > 0 ? [`is ${pixels} pixels wider than the window`] : []
}

/** What should not be read on a page in this language: keys, gaps that were not filled, words of the other language. */
export async function findStrayWords(page: Page, language: Language): Promise<string[]> {
  const texts = await page.evaluate<string[]>(readTexts)
  if (texts.length === 0) return ['says nothing']
  const foreign = language === 'sl' ? english : slovenian
  return texts
    .filter((text) => looksLikeKey.test(text) || unfilled.test(text) || foreign.test(wordsOf(text)))
    .map((text) => `says "${text}"`)
}

const unfilled = /\$?\{\w*\}|\b(?:undefined|null|NaN)\b|\[object /

/** Every text that is seen or read out, but what is marked as being in another language, and names. */
const readTexts = `(() => {
  const texts = [document.title]
  const nodes = document.createTreeWalker(document.querySelector('#storybook-root') ?? document.body, NodeFilter.SHOW_ALL)
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node
    if (element.closest('[lang]').lang !== document.documentElement.lang || element.closest('address, .brandmark, style, script')) continue
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data)
    else if (node.nodeType === Node.ELEMENT_NODE)
      for (const name of ['aria-label', 'alt', 'title', 'placeholder']) texts.push(node.getAttribute(name) ?? '')
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '')
})()`
