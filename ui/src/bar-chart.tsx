import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'

/** A bar beside the one before it, in a row of its own that says its figure. */
export interface BarRow {
  readonly key: string
  /** Short: it stands over the bar. */
  readonly label: string
  /** At the end of the row. */
  readonly figure: string
  /** How long its bar is, and how much of that is not certain; null where there is none. */
  readonly amount: number | null
  readonly uncertain: number
  readonly before: number | null
  /** All of it in words, beginning with label and figure: what a screen reader says, and what stands below while the row is chosen. */
  readonly said: string
}

export interface BarChartProps {
  readonly title: string
  /** How it is moved through, and what it shows. */
  readonly description: string
  readonly rows: readonly BarRow[]
  /** What the looks of bars mean; a look without words is left out. */
  readonly keys: {
    readonly amount: string
    readonly before?: string | undefined
    readonly uncertain?: string | undefined
  }
  /** Stands with the keys. */
  readonly children?: ReactNode
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

const rowEm = 3

/** As an attribute of SVG: Preact hands its names on as they are written, and there only the lower case one is known. */
const focusable = (isReached: boolean) => ({ tabindex: isReached ? 0 : -1 })

/**
 * Bars that lie, so that each has its words beside it on a phone, and at any size of text. One of them is chosen, by arrow keys or by a
 * press, and said in full below. Drawn in percent and em: nothing is measured.
 */
export function BarChart({ title, description, rows, keys, children }: BarChartProps) {
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, rows.length - 1)
  const longest = Math.max(1, ...rows.map(({ amount, before }) => Math.max(amount ?? 0, before ?? 0)))
  const share = (amount: number) => `${(100 * amount) / longest}%`
  const hatch = `url(#${id}-hatch)`

  const move = (event: KeyboardEvent<SVGElement>): void => {
    const to = moves[event.key]?.(at, rows.length - 1)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setChosen(to)
    const row = event.currentTarget.parentElement?.querySelectorAll<SVGElement>('[role=option]')[to]
    row?.focus()
  }

  return (
    <figure className="bar-chart numbers">
      <ul className="bar-chart__keys" aria-hidden="true">
        {(['amount', 'before', 'uncertain'] as const).map(
          (look) =>
            keys[look] !== undefined && (
              <li key={look}>
                <svg className="bar-chart__key" focusable="false">
                  <rect className={`bar-chart__bar bar-chart__bar--${look}`} width="100%" height="100%" />
                  {look === 'uncertain' && <rect width="100%" height="100%" fill={hatch} />}
                </svg>
                {keys[look]}
              </li>
            ),
        )}
        {children}
      </ul>
      <svg
        className="bar-chart__rows"
        style={{ height: `${rows.length * rowEm}em` }}
        role="listbox"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <pattern id={`${id}-hatch`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="bar-chart__hatch" width="4" height="8" />
        </pattern>
        {rows.map(({ key, label, figure, amount, uncertain, before, said }, index) => (
          <svg
            key={key}
            className="bar-chart__row"
            y={`${index * rowEm}em`}
            width="100%"
            height={`${rowEm}em`}
            role="option"
            aria-selected={index === at}
            aria-label={said}
            {...focusable(index === at)}
            onKeyDown={move}
            onClick={() => setChosen(index)}
          >
            <rect className="bar-chart__ground" y=".1em" width="100%" height="2.7em" rx="4" />
            <text y="1.15em">{label}</text>
            {
              // What is seen is said with a space in between.
              ' '
            }
            <text className="bar-chart__figure" x="100%" y="1.15em">
              {figure}
            </text>
            {amount !== null && (
              <rect className="bar-chart__bar bar-chart__bar--amount" y="1.5em" width={share(amount)} height=".7em" />
            )}
            {uncertain > 0 && (
              <>
                <rect
                  className="bar-chart__bar bar-chart__bar--uncertain"
                  y="1.5em"
                  width={share(uncertain)}
                  height=".7em"
                />
                <rect fill={hatch} y="1.5em" width={share(uncertain)} height=".7em" />
              </>
            )}
            {before !== null && (
              <rect className="bar-chart__bar bar-chart__bar--before" y="2.3em" width={share(before)} height=".35em" />
            )}
          </svg>
        ))}
      </svg>
      <figcaption className="bar-chart__said" aria-hidden="true">
        {rows[at]?.said}
      </figcaption>
    </figure>
  )
}
