import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'

interface MorePagesProps {
  /** Of the button for the next page. */
  readonly label: string
  readonly children: (after: string | undefined, page: { readonly onNext: (next: string | null) => void }) => ReactNode
}

/** A list that comes page by page, each when it is asked for. */
export function MorePages({ label, children }: MorePagesProps) {
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined])
  const [next, setNext] = useState<string | null>(null)
  const last = pages.length - 1
  return (
    <>
      {pages.map((after, index) => children(after, { onNext: index === last ? setNext : () => undefined }))}
      {next !== null && (
        <div>
          <Button
            look="quiet"
            onClick={() => {
              setPages([...pages, next])
              setNext(null)
            }}
          >
            {label}
          </Button>
        </div>
      )}
    </>
  )
}

/** A page of something, as it comes. */
interface ComingPage {
  /** Where the next one begins; null where this is the last. */
  readonly next: string | null
}

/**
 * For the list of a page: once it has come, the focus goes to what is first in it, as its button is gone.
 *
 * @param page undefined until it has come
 * @param isAskedFor by a button, and not the first page
 */
export function useFirstLink(page: ComingPage | undefined, isAskedFor: boolean, onNext: (next: string | null) => void) {
  const list = useRef<HTMLUListElement>(null)
  const isThere = page !== undefined
  const next = page?.next ?? null
  const tell = useRef(onNext)
  useEffect(() => {
    tell.current = onNext
  })
  useEffect(() => tell.current(next), [next])
  useLayoutEffect(() => {
    if (isAskedFor && isThere) list.current?.querySelector<HTMLElement>('a, [tabindex]')?.focus()
  }, [isAskedFor, isThere])
  return list
}
