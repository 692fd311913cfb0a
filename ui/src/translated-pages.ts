/*
 * A browser that translates a page puts an element of its own (<font>) in the place of each text. What draws the page still holds
 * the text: what it changes then is seen by nobody, and what it takes away stays. So the text goes back to its place, empty,
 * after the translation; once it says something else, or is taken away, the translation goes.
 */

interface StandIn {
  readonly font: Element
  /** What the text said: it says so again when the translation is taken back. */
  readonly said: string
}

const standIns = new Map<Text, StandIn>()

/**
 * Goes on from the first translation.
 *
 * @param records of what has happened since then
 */
export function followFrom(records: readonly MutationRecord[]): void {
  const observer = new MutationObserver((more) => follow(more, observer))
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true })
  follow(records, observer)
}

function follow(records: readonly MutationRecord[], observer: MutationObserver): void {
  const fonts = new Set(records.flatMap(({ addedNodes }) => [...addedNodes].filter(isFont)))
  // What the page said meanwhile must not be taken for what was translated; what changed within a translation is its own.
  const saidNow = new Map(
    records.flatMap(({ type, target }) =>
      type === 'characterData' && !target.parentElement?.closest('font')
        ? [[target as Text, (target as Text).data]]
        : [],
    ),
  )
  for (const record of records)
    for (const node of record.removedNodes) {
      if (node instanceof Text) noteTranslated(node, record, fonts, observer)
      else if (isFont(node)) noteTakenBack(node, record)
    }
  for (const [text, said] of saidNow) {
    if (standIns.has(text)) text.data = said
    noteChanged(text)
  }
  for (const [text, { font }] of standIns) {
    if (!text.isConnected) {
      standIns.delete(text)
      font.remove()
    }
  }
  // Of what was done here nothing is to be told again.
  observer.takeRecords()
}

const isFont = (node: Node | null): node is Element => node?.nodeName === 'FONT'

function noteTranslated(
  text: Text,
  record: MutationRecord,
  fonts: ReadonlySet<Element>,
  observer: MutationObserver,
): void {
  const beside = [...record.addedNodes, record.previousSibling, record.nextSibling]
  const font = beside.find((node): node is Element => isFont(node) && fonts.has(node)) ?? outermost(text, fonts)
  if (font?.parentNode !== record.target || standIns.has(text)) return
  // Some move the text itself into their element: there a copy of it stands.
  if (font.contains(text)) text.replaceWith(text.cloneNode())
  standIns.set(text, { font, said: text.data })
  text.data = ''
  font.after(text)
  observer.takeRecords()
}

const outermost = (text: Text, fonts: ReadonlySet<Element>): Element | undefined =>
  [...fonts].find((font) => font.contains(text) && !fonts.has(font.parentElement as Element))

function noteChanged(text: Text): void {
  const standIn = standIns.get(text)
  if (standIn === undefined || text.data === '') return
  standIns.delete(text)
  standIn.font.remove()
}

function noteTakenBack(font: Element, { addedNodes }: MutationRecord): void {
  for (const [text, { said, font: known }] of standIns) {
    if (known !== font) continue
    standIns.delete(text)
    for (const node of addedNodes) if (node instanceof Text && node !== text) node.remove()
    if (text.data === '') text.data = said
  }
}
