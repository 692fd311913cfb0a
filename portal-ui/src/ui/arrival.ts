let arriving = false
let path = location.pathname

/**
 * Notes every move from page to page; a new page begins at its top. The first page is the browser's own affair. To be
 * called before the router starts listening: it draws the new page while the browser still tells of the move.
 */
export function watchArrivals(): void {
  const note = (event: Event): void => {
    if (location.pathname === path) return
    path = location.pathname
    arriving = true
    // Going back, the browser itself returns to where the page was left.
    if (event.type !== 'popstate') window.scrollTo(0, 0)
  }
  // wouter makes events of the calls that change the address.
  for (const move of ['pushState', 'replaceState', 'popstate']) window.addEventListener(move, note)
}

/** Whether the customer has just come to this page; true for the first to ask, which then takes the focus. */
export function takeArrival(): boolean {
  const taken = arriving
  arriving = false
  return taken
}
