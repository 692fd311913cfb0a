import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Notice } from './notice.tsx'

export interface QuestionProps {
  readonly title: string
  /** What the customer should know before answering. */
  readonly text: ReactNode
  /** When it changes, it is another question, and takes the focus again. */
  readonly about?: unknown
  /** The answers. */
  readonly children: ReactNode
}

/** Stands where what it is about was pressed, and takes the focus from there: who hears the page hears the question. */
export function Question({ title, text, about, children }: QuestionProps) {
  const titleId = useId()
  const textId = useId()
  const ref = useRef<HTMLDivElement>(null)
  // With the question itself: a moment later it would take the focus from whoever went on to an answer.
  useLayoutEffect(() => ref.current?.focus(), [about])
  return (
    <div role="group" aria-labelledby={titleId} aria-describedby={textId} ref={ref} tabIndex={-1}>
      <Notice kind="doubt" title={title} titleId={titleId}>
        <div id={textId} className="question__text">
          {text}
        </div>
        {children}
      </Notice>
    </div>
  )
}
