import { useId } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import { readingsWords } from './words.ts'

const drumWidth = 17
const firstDrum = 80
const black = ['0', '0', '4', '5', '7']
const red = ['9', '2', '1']

/** Where the lines of the dial stand, by the angle of each in degrees. */
const lines = Array.from({ length: 24 }, (_, index) => index * 15)

/** A water meter from above, with the two numbers marked that a customer looks for; what they are stands beside it. */
export function MeterPicture() {
  const { t } = useI18n(readingsWords)
  const titleId = useId()
  return (
    <svg className="meter-picture" viewBox="0 0 300 250" role="img" aria-labelledby={titleId}>
      <title id={titleId}>{t.meterHelp.pictureTitle}</title>
      <g className="meter-picture__pipe">
        <rect x="2" y="118" width="296" height="42" rx="6" />
        <rect x="2" y="110" width="26" height="58" rx="5" />
        <rect x="272" y="110" width="26" height="58" rx="5" />
      </g>
      <circle className="meter-picture__body" cx="150" cy="128" r="112" />
      <circle className="meter-picture__dial" cx="150" cy="128" r="97" />
      <g className="meter-picture__lines">
        {lines.map((angle) => (
          <path key={angle} d="M150 36v6" transform={`rotate(${angle} 150 128)`} />
        ))}
      </g>
      <text className="meter-picture__serial" x="150" y="64" textAnchor="middle">
        46207317
      </text>
      <Drums digits={black} x={firstDrum} className="meter-picture__black" />
      <Drums digits={red} x={firstDrum + black.length * drumWidth + 5} className="meter-picture__red" />
      <text className="meter-picture__unit" x="150" y="141" textAnchor="middle">
        m³
      </text>
      <g className="meter-picture__hands">
        <SmallDial x={108} y={164} angle={250} />
        <SmallDial x={150} y={182} angle={80} />
        <SmallDial x={192} y={164} angle={160} />
      </g>
      <rect className="meter-picture__frame" x="104" y="44" width="92" height="28" rx="8" />
      <rect
        className="meter-picture__frame"
        x={firstDrum - 6}
        y="82"
        width={black.length * drumWidth + 10}
        height="40"
        rx="8"
      />
      <Mark x={104} y={46} number="1" />
      <Mark x={firstDrum - 6} y={122} number="2" />
    </svg>
  )
}

function Drums({ digits, x, className }: { digits: readonly string[]; x: number; className: string }) {
  return digits.map((digit, index) => (
    <g key={index} className={`notranslate ${className}`}>
      <rect x={x + index * drumWidth} y="87" width={drumWidth - 1.5} height="30" rx="3" />
      <text x={x + index * drumWidth + (drumWidth - 1.5) / 2} y="109" textAnchor="middle">
        {digit}
      </text>
    </g>
  ))
}

function SmallDial({ x, y, angle }: { x: number; y: number; angle: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r="15" />
      <path d={`M${x - 2.5} ${y + 3}L${x} ${y - 11}l2.500 14Z`} transform={`rotate(${angle} ${x} ${y})`} />
    </g>
  )
}

function Mark({ x, y, number }: { x: number; y: number; number: string }) {
  return (
    <g className="meter-picture__mark">
      <circle cx={x} cy={y} r="12" />
      <text x={x} y={y + 6} textAnchor="middle">
        {number}
      </text>
    </g>
  )
}
