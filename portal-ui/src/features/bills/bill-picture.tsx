import { brand } from '@moja-komunala/brand/brand'
import type { Bill } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { sheetOf, type SheetArea, type SheetText } from './bill-sheet.ts'
import { markId, partId, type Marks, type PartKey } from './explained-parts.ts'
import { goTo } from './mark.tsx'
import { billsWords } from './words.ts'

/** The customer's own bill, small, as the document has it: who holds the paper finds each number where it stands there. */
export function BillPicture({ bill, marks }: { bill: Bill; marks: Marks }) {
  const { t, locale } = useI18n(billsWords)
  const sheet = sheetOf(bill, { t, locale })
  return (
    <figure className="bill__picture" aria-labelledby="picture-caption">
      <figcaption id="picture-caption">
        <strong>{t.bill.picture}</strong>
        <span className="soft small">{t.bill.pictureHint}</span>
      </figcaption>
      {/* What a browser translates would not be drawn any more. */}
      <div translate="no">
        <svg
          viewBox={`0 0 ${sheet.width} ${sheet.height}`}
          className="bill-sheet"
          role="group"
          aria-labelledby="picture-caption"
        >
          <rect width={sheet.width} height={sheet.height} className="bill-sheet__paper" />
          <rect width={sheet.width} height={5} className="bill-sheet__brand" />
          <image href="/favicon.svg" x={14} y={14} width={26} height={26} />
          {brand.utility.nameLines.map((line, index) => (
            <Line key={line} x={46} y={25 + index * 12} text={line} size={11} isBold />
          ))}
          {sheet.fills.map((fill, index) => (
            <rect key={index} {...fill} className="bill-sheet__wash" />
          ))}
          {[...sheet.areas.flatMap((area) => area.texts), ...sheet.texts].map((text, index) => (
            <Line key={index} {...text} />
          ))}
          {sheet.code !== undefined && <CodeSign {...sheet.code} />}
          {sheet.rules.map((y) => (
            <path key={y} d={`M16 ${y}H${sheet.width - 16}`} className="bill-sheet__rule" />
          ))}
          {sheet.areas.map((area) => (
            <MarkedArea key={area.of} area={area} marks={marks} />
          ))}
        </svg>
      </div>
    </figure>
  )
}

function Line({ x, y, text, size = 9, isBold = false, isSoft = false, isEnd = false }: SheetText) {
  return (
    <text
      aria-hidden="true"
      className={isSoft ? 'bill-sheet__soft' : undefined}
      {...{ x, y, fontSize: size, fontWeight: isBold ? 700 : 400, textAnchor: isEnd ? 'end' : 'start' }}
    >
      {text}
    </text>
  )
}

interface MarkedAreaProps {
  readonly area: SheetArea
  readonly marks: Marks
}

/** Over a part of the sheet: leads to what it means. */
function MarkedArea({ area, marks }: MarkedAreaProps) {
  const { t } = useI18n(billsWords)
  const { of, x, y, width, height, markY = y + height / 2 } = area
  const number = marks.get(of)
  if (number === undefined) return null
  return (
    <a
      id={markId(of)}
      href={`#${partId(of)}`}
      aria-label={`${number}: ${nameOf(t.bill, t.explained.names, of)}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(partId(of))
      }}
    >
      <rect {...{ x, y, width, height }} rx={5} className="bill-sheet__ground" />
      <circle cx={x + 12} cy={markY} r={10} className="bill-sheet__mark" />
      <text x={x + 12} y={markY + 4} className="bill-sheet__number" aria-hidden="true">
        {number}
      </text>
    </a>
  )
}

type BillWords = {
  readonly [Name in 'number' | 'point' | 'period' | 'dueOn' | 'reference' | 'vat' | 'readings']: string
}

function nameOf(words: BillWords, names: Readonly<Record<string, string>>, of: PartKey): string {
  if (of === 'due') return words.dueOn
  const facts: Partial<Record<PartKey, string>> = words
  return facts[of] ?? names[of] ?? of
}

/** That there is a code: not the code itself, which stands above, large enough to be read. */
function CodeSign({ x, y, size }: { x: number; y: number; size: number }) {
  const eye = size * 0.28
  const far = size - eye - 4
  const eyes = [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const
  return (
    <g transform={`translate(${x} ${y})`} className="bill-sheet__code">
      <rect width={size} height={size} rx={3} className="bill-sheet__code-ground" />
      {eyes.map(([left, top]) => (
        <g key={`${left} ${top}`}>
          <rect x={left} y={top} width={eye} height={eye} className="bill-sheet__eye" />
          <rect x={left + 5} y={top + 5} width={eye - 10} height={eye - 10} />
        </g>
      ))}
      <text x={size * 0.68} y={size * 0.74} textAnchor="middle" fontSize={10} fontWeight={700}>
        QR
      </text>
    </g>
  )
}
