let arriving = false
let path = location.pathname

/** Notes every move from page to page; a new page begins at its top. The first page is the browser's own affair. */
export function watchArrivals(): () => void {
  const note = (event: Event): void => {
    if (location.pathname === path) return
    path = location.pathname
    arriving = true
    // Going back, the browser itself returns to where the page was left.
    if (event.type !== 'popstate') window.scrollTo(0, 0)
  }
  // wouter makes events of the calls that change the address.
  const moves = ['pushState', 'replaceState', 'popstate']
  for (const move of moves) window.addEventListener(move, note)
  return () => {
    for (const move of moves) window.removeEventListener(move, note)
  }
}

/** Whether the customer has just come to this page; true for the first to ask, which then takes the focus. */
export function takeArrival(): boolean {
  const taken = arriving
  arriving = false
  return taken
}
