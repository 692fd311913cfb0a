import address from './later.css?url'

let styles: Promise<void> | undefined

/** The styles of parts that come when they are drawn first; there before the first of them is drawn. */
export const loadLaterStyles = (): Promise<void> => (styles ??= load())

async function load(): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      // Another try, with the next part.
      styles = undefined
      link.remove()
      reject(new Error('no styles'))
    })
  })
  document.head.append(link)
  return loaded
}
