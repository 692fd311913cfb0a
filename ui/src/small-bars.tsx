export interface SmallBarsProps {
  /** All of it in a sentence: what a screen reader says in place of the picture. */
  readonly said: string
  /** One after the other; null where nothing is known. */
  readonly amounts: readonly (number | null)[]
  /** Which of them the words beside it are about. */
  readonly marked?: number | undefined
}

/** Units of the drawing, which is stretched to whatever room there is. */
const [width, gap, height, foot] = [8, 3, 40, 2]

/** Bars without words, for a glance: how it goes, not how much it was. */
export function SmallBars({ said, amounts, marked }: SmallBarsProps) {
  const most = Math.max(1, ...amounts.map((amount) => amount ?? 0))
  return (
    <svg
      className="small-bars"
      viewBox={`0 0 ${amounts.length * (width + gap) - gap} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      {amounts.map((amount, at) => {
        // What is known and nothing stands apart from what isn't known.
        const bar = amount === null ? foot : foot + ((height - foot) * amount) / most
        const look = amount === null ? ' small-bars__bar--unknown' : at === marked ? ' small-bars__bar--marked' : ''
        return (
          <rect
            key={at}
            className={`small-bars__bar${look}`}
            x={at * (width + gap)}
            y={height - bar}
            width={width}
            height={bar}
          />
        )
      })}
    </svg>
  )
}
