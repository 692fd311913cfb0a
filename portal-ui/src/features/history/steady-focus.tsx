import { Component, type ReactNode } from 'react'

interface Place {
  readonly element: Element
  readonly top: number
}

/** What has the focus stays where the customer sees it, whatever comes onto the page above it. */
export class SteadyFocus extends Component<{ children: ReactNode }> {
  override getSnapshotBeforeUpdate(): Place | null {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    const { top } = element.getBoundingClientRect()
    // What is out of sight isn't looked at.
    return top >= 0 && top < window.innerHeight ? { element, top } : null
  }

  override componentDidUpdate(_props: unknown, _state: unknown, before: Place | null): void {
    if (before === null || document.activeElement !== before.element) return
    const movedBy = before.element.getBoundingClientRect().top - before.top
    if (movedBy !== 0) window.scrollBy({ top: movedBy, behavior: 'instant' })
  }

  override render(): ReactNode {
    return this.props.children
  }
}
