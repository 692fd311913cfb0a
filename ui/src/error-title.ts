import { useLayoutEffect } from 'react'

/** Says in the window's name that the form came back, as long as whoever uses this is drawn: it is what is read out first. */
export function useErrorTitle(word: string): void {
  // Each time: the page may have named the window anew, in another language.
  useLayoutEffect(() => {
    const prefix = `${word}: `
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title
    return () => {
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length)
    }
  })
}
