let isGoingBack = false

// wouter makes events of the calls that change the address.
window.addEventListener('popstate', () => (isGoingBack = true))
for (const move of ['pushState', 'replaceState']) window.addEventListener(move, () => (isGoingBack = false))

/** A page begins at its top; going back, the browser itself returns to where it was left. */
export function beginAtTop(): void {
  if (!isGoingBack) window.scrollTo(0, 0)
}
