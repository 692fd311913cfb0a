import type { Page } from 'playwright-core'

/**
 * What a browser that translates does to a page: each text, but where the page says no, is put into two elements of the browser's own.
 * Some put new text there, some the page's own. It goes on as the page changes. Here a text is translated by turning it round.
 */
export async function translate(page: Page, way: 'new text' | 'moved text'): Promise<void> {
  await page.evaluate(`(() => {
    const translateText = (text) => {
      const parent = text.parentElement
      if (!parent || text.data.trim() === '') return
      if (parent.closest('font, script, style, [translate=no], .notranslate')) return
      const font = document.createElement('font')
      const inner = font.appendChild(document.createElement('font'))
      const turned = [...text.data].reverse().join('')
      if (${JSON.stringify(way)} === 'new text') {
        const other = document.createTextNode(turned)
        inner.append(other)
        parent.replaceChild(font, text)
      } else {
        parent.insertBefore(font, text)
        inner.append(text)
        text.data = turned
      }
    }
    const translateAll = (root) => {
      const texts = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) texts.push(walker.currentNode)
      texts.forEach(translateText)
    }
    document.documentElement.classList.add('translated-ltr')
    translateAll(document.body)
    // As Chrome does, a little after the page changed.
    let isDue = false
    new MutationObserver(() => {
      if (isDue) return
      isDue = true
      setTimeout(() => { isDue = false; translateAll(document.body) }, 20)
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })()`)
}

export const turned = (text: string): string => Array.from(text).toReversed().join('')
