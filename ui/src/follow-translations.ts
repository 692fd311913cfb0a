/** To be called once, before anything is drawn. What follows a translation comes with the first one: most pages never meet any. */
export function followTranslations(): void {
  const sinceFirst: MutationRecord[] = []
  let isComing = false
  const observer = new MutationObserver((records) => {
    if (!isComing && !records.some(addsFont)) return
    sinceFirst.push(...records)
    if (isComing) return
    isComing = true
    void import('./translated-pages.ts').then(({ followFrom }) => {
      sinceFirst.push(...observer.takeRecords())
      observer.disconnect()
      followFrom(sinceFirst)
    })
  })
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true })
}

const addsFont = ({ addedNodes }: MutationRecord): boolean =>
  [...addedNodes].some(({ nodeName }) => nodeName === 'FONT')
