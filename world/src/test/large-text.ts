import type { Page } from 'playwright-core'

/** How large somebody has text: by the browser's text size alone, or by its standard size, which media queries follow. */
const textSizes = [
  { name: 'at 150 %', percent: 150, isStandard: false },
  { name: 'at 200 %', percent: 200, isStandard: false },
  { name: 'at 200 % as the standard size', percent: 200, isStandard: true },
]

/** The widths that large text has to fit into. */
export const narrowWindows = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const

/**
 * What becomes of the page as it stands in its window when text is enlarged: text that is cut, sticks out or lies over other text,
 * numbers and short words that are split, scrolling sideways, and text that doesn't grow. The page is left as it was.
 */
export function findLargeTextFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(${measure})(${JSON.stringify(textSizes)})`)
}

// As text: the compiler knows of no browser here. Whatever is read here is laid out at once, so that nothing has to be waited
// for but the menu, which is another one in a wide window.
const measure = String.raw`async (textSizes) => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const root = document.documentElement
  const name = (element) => {
    const own = (one) => one.localName + (one.id && !/[:«»_]/.test(one.id) ? '#' + one.id : '') +
      [...one.classList].slice(0, 2).map((each) => '.' + each).join('')
    return (element.parentElement && element.parentElement !== document.body ? own(element.parentElement) + ' > ' : '') + own(element)
  }
  const short = (text) => '"' + (text.length > 40 ? text.slice(0, 39) + '…' : text) + '"'
  const clips = (value) => value === 'hidden' || value === 'clip'

  const look = (say) => {
    const sideways = root.scrollWidth - root.clientWidth
    const styles = new Map()
    const styleOf = (element) => {
      let style = styles.get(element)
      if (!style) styles.set(element, (style = getComputedStyle(element)))
      return style
    }
    if (sideways > 0) {
      let widest
      for (const element of document.body.querySelectorAll('*')) {
        const { right } = element.getBoundingClientRect()
        if (right > root.clientWidth + 0.5 && (!widest || right > widest.right + 0.5)) widest = { element, right }
      }
      say('scrolls sideways by ' + sideways + ' pixels' + (widest ? ': ' + name(widest.element) : ''))
    }
    for (const element of document.body.querySelectorAll('*')) {
      const { overflowX } = styleOf(element)
      if ((overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1 && element.checkVisibility())
        say('a part scrolls sideways by ' + (element.scrollWidth - element.clientWidth) + ' pixels: ' + name(element))
    }

    // What is written, line by line.
    const pieces = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!/\S/.test(node.data) || element.closest('svg, script, style, noscript, option, .visually-hidden:not(:focus), .skip-link:not(:focus)')) continue
      if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5)
      if (lines.length > 0) pieces.push({ node, element, range, lines, text: node.data.trim().replace(/\s+/g, ' ') })
    }

    for (const { node, element, range, lines, text } of pieces) {
      const size = parseFloat(styleOf(element).fontSize)
      // Letters are lower than the line that is measured.
      const slack = size * 0.3
      const left = Math.min(...lines.map((line) => line.left))
      const right = Math.max(...lines.map((line) => line.right))
      const top = Math.min(...lines.map((line) => line.top))
      const bottom = Math.max(...lines.map((line) => line.bottom))

      let block, scrolls = false
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const style = styleOf(box)
        if (style.display === 'contents') continue
        const isInline = style.display === 'inline'
        const edges = box.getBoundingClientRect()
        const isFirst = !block && !isInline
        if (isFirst) block = box
        if (isInline) continue
        if (clips(style.overflowX) && (left < edges.left - 1 || right > edges.right + 1))
          { say('cuts ' + short(text) + ' at the side: ' + name(box)); break }
        if (clips(style.overflowY) && (top < edges.top - slack || bottom > edges.bottom + slack) && !scrolls)
          { say('cuts ' + short(text) + ' above or below: ' + name(box)); break }
        if (style.overflowY === 'auto' || style.overflowY === 'scroll') scrolls = true
        if (!scrolls && (isFirst || box.localName === 'button' || box.localName === 'a' || box.localName === 'td' || box.localName === 'th')) {
          if (left < edges.left - 1 || right > edges.right + 1) { say(short(text) + ' sticks out at the side of ' + name(box)); break }
          if (top < edges.top - slack || bottom > edges.bottom + slack) { say(short(text) + ' sticks out above or below ' + name(box)); break }
        }
        if (style.position === 'fixed') break
      }
      if (left < -1 || (right > root.clientWidth + 1 && sideways <= 0)) say(short(text) + ' lies outside of the window: ' + name(element))

      // Where a line ends within a number or a word.
      if (new Set(lines.map((line) => Math.round(line.top / 4))).size > 1)
        for (const { 0: word, index } of node.data.matchAll(/[^\s\u2013\u2014/-]+/g)) {
          const isNumber = /^[(+]?\d[\d.,:\u00a0\u202f]*[).,:;%]?$/.test(word)
          // A long word has to be split somewhere, as have addresses and what machines are called by.
          if (!isNumber && (word.length > 12 || /[@._=:]\S|\d/.test(word))) continue
          // So has what spaces that do not break make one long word, such as a place's name.
          const bound = node.data.slice(0, index).match(/[^ \n]*$/)[0] + node.data.slice(index).match(/^[^ \n]*/)[0]
          if (!isNumber && bound.length > 12) continue
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const tops = [...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => top)
          if (Math.max(...tops) - Math.min(...tops) > size * 0.5)
            say((isNumber ? 'splits the number ' : 'splits the word ') + short(word) + ': ' + name(element))
        }
    }

    // The sign or number before an item cannot be measured: it is about as wide as this.
    for (const item of document.body.querySelectorAll('li')) {
      const style = styleOf(item)
      if (style.display !== 'list-item' || style.listStyleType === 'none' || style.listStylePosition === 'inside' || !item.checkVisibility()) continue
      const letters = style.listStyleType === 'decimal' ? String(item.parentElement.children.length).length * 0.64 + 0.6 : 0.9
      const missing = letters * parseFloat(style.fontSize) - item.getBoundingClientRect().left
      if (missing > 1) say('cuts what stands before ' + short(item.textContent.trim()) + ': ' + name(item))
    }

    // Digits that have an element each.
    for (const parent of new Set(pieces.filter(({ text }) => /^\d$/.test(text)).map(({ element }) => element.parentElement))) {
      const digits = [...parent.children].filter((child) => /^\d$/.test(child.textContent.trim()) && child.checkVisibility())
      const tops = digits.map((digit) => digit.getBoundingClientRect().top)
      if (digits.length > 1 && parent.textContent.replace(/\s/g, '').length === digits.length && Math.max(...tops) - Math.min(...tops) > 2 && parent.localName !== 'ol')
        say('stacks the digits ' + short(digits.map((digit) => digit.textContent.trim()).join('')) + ': ' + name(parent))
    }

    // What is typed or chosen.
    for (const field of document.body.querySelectorAll('input, select, textarea')) {
      if (!field.checkVisibility({ visibilityProperty: true }) || field.closest('.visually-hidden') || field.type === 'file') continue
      const style = styleOf(field)
      if (field.localName === 'select' || (field.localName === 'input' && !/^(checkbox|radio|range|hidden|button|submit|reset|image|color)$/.test(field.type))) {
        const line = parseFloat(style.fontSize) * 1.1
        const room = field.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)
        if (room < line) say('is too low for its text: ' + name(field))
      }
      const isNumber = field.inputMode === 'numeric' || /^\d{1,8}$/.test(field.value ?? '')
      if (field.localName === 'input' && isNumber && field.value !== '' && styleOf(field.parentElement).overflowX !== 'clip' && field.scrollWidth > field.clientWidth + 1)
        say('cuts the number ' + short(field.value) + ': ' + name(field))
      if (field.localName === 'select') {
        const probe = document.createElement('span')
        probe.textContent = field.selectedOptions[0]?.textContent ?? ''
        Object.assign(probe.style, { position: 'absolute', whiteSpace: 'pre', font: style.font })
        document.body.append(probe)
        const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
        if (probe.getBoundingClientRect().width > room) say('cuts the choice ' + short(probe.textContent) + ': ' + name(field))
        probe.remove()
      }
    }

    // Text over other text, of what lies in the same layer.
    const layerOf = (element) => {
      for (let box = element; box; box = box.parentElement)
        if (/^(absolute|fixed|sticky)$/.test(styleOf(box).position) || box.localName === 'dialog') return box
      return undefined
    }
    const inLayers = new Map()
    for (const piece of pieces) {
      const layer = layerOf(piece.element)
      if (!inLayers.has(layer)) inLayers.set(layer, [])
      // What a part has scrolled away is not seen.
      let part = piece.element
      while (part && !/auto|scroll/.test(styleOf(part).overflowY)) part = part.parentElement
      const seen = part?.getBoundingClientRect()
      for (const line of piece.lines.filter((line) => !seen || (line.top >= seen.top && line.bottom <= seen.bottom))) inLayers.get(layer).push({ ...piece, line, size: parseFloat(styleOf(piece.element).fontSize) })
    }
    for (const lines of inLayers.values()) {
      lines.sort((a, b) => a.line.top - b.line.top)
      for (const [index, one] of lines.entries())
        for (let next = index + 1; next < lines.length && lines[next].line.top < one.line.bottom; next++) {
          const other = lines[next]
          if (other.node === one.node) continue
          const down = Math.min(one.line.bottom, other.line.bottom) - other.line.top
          const across = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left)
          if (down > Math.min(one.size, other.size) * 0.45 && across > 2)
            say('lays ' + short(one.text) + ' over ' + short(other.text) + ': ' + name(other.element))
        }
    }
  }

  // Media queries follow the browser's standard size, whatever the page makes of it.
  const queries = []
  const collect = (rules) => {
    for (const rule of rules) {
      if (rule.media && /\dr?em/.test(rule.media.mediaText)) queries.push({ media: rule.media, text: rule.media.mediaText })
      if (rule.cssRules) collect(rule.cssRules)
    }
  }
  for (const sheet of document.styleSheets) collect(sheet.cssRules)
  // What is not made larger at all would be the easiest way out. The mark, the bottom bar and a meter's drums have but so much room.
  const sizes = new Map()
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    if (/\S/.test(node.data) && !element.closest('svg, script, style, noscript, .visually-hidden, .brandmark, .thumb-menu__item, .face') && element.checkVisibility())
      sizes.set(element, parseFloat(getComputedStyle(element).fontSize))
  }
  // What is drawn only once it is in sight has no size before.
  const waiting = [...document.body.querySelectorAll('*')].filter((element) => getComputedStyle(element).contentVisibility === 'auto')
  for (const element of waiting) element.style.contentVisibility = 'visible'
  const before = root.style.fontSize
  const place = [scrollX, scrollY]
  const faults = new Set()
  for (const { name: size, percent, isStandard } of textSizes) {
    root.style.fontSize = percent + '%'
    if (isStandard)
      for (const { media, text } of queries)
        media.mediaText = text.replace(/([\d.]+)(r?em)\b/g, (_, number, unit) => (number * percent) / 100 + unit)
    const seen = new Set()
    look((fault) => seen.add(fault))
    for (const [element, usual] of sizes) {
      const grown = parseFloat(getComputedStyle(element).fontSize) / usual
      // What is twice as large as text usually is has been so from the first.
      if (grown < (percent >= 200 ? 1.4 : 1.25) && grown * usual < 32) seen.add('is enlarged to ' + Math.round(grown * 100) + ' % only: ' + name(element))
    }
    for (const fault of seen) faults.add(size + ': ' + fault)
    if (isStandard) for (const { media, text } of queries) media.mediaText = text
  }
  root.style.fontSize = before
  for (const element of waiting) element.style.contentVisibility = ''
  scrollTo(...place)
  return [...faults]
}`
