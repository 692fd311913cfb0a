import { useId } from 'react'
import { brand } from '@moja-komunala/brand/brand'
import { useI18n } from '../../i18n/i18n.tsx'
import { linkingWords } from './words.ts'

/**
 * The part of a payment slip (UPN) that matters here, drawn with both values marked. What the slip itself says stays
 * Slovenian in every language, as on the paper; the numbers are the sample of the slip's standard.
 */
export function PaymentSlip() {
  const { t } = useI18n(linkingWords)
  const descriptionId = useId()
  return (
    <figure className="slip">
      <svg viewBox="0 0 320 318" role="img" aria-label={t.linking.slipTitle} aria-describedby={descriptionId}>
        <g aria-hidden="true" lang="sl" className="notranslate">
          <rect className="slip__paper" x="1" y="1" width="318" height="316" rx="8" />
          <text className="slip__title" x="14" y="27">
            UPN QR
          </text>
          <QrCode />
          <Label x={98} y={46} text="Plačnik" />
          <rect className="slip__box" x="98" y="52" width="208" height="22" rx="3" />
          <rect className="slip__blank" x="106" y="59" width="120" height="8" rx="4" />
          <Label x={98} y={92} text="Znesek" />
          <rect className="slip__box" x="98" y="98" width="208" height="22" rx="3" />
          <rect className="slip__blank" x="232" y="105" width="66" height="8" rx="4" />

          <Label x={14} y={141} text="Namen plačila" />
          <rect className="slip__box" x="14" y="150" width="292" height="34" rx="3" />
          <text className="slip__soft" x="24" y="173">
            Voda 10/2026
          </text>
          <rect className="slip__mark slip__mark--1" x="164" y="148" width="142" height="38" rx="7" />
          <text className="slip__value" x="176" y="174" textLength="106" lengthAdjust="spacingAndGlyphs">
            0040098579
          </text>

          <Label x={14} y={205} text="Referenca prejemnika" />
          <rect className="slip__box" x="14" y="215" width="292" height="34" rx="3" />
          <rect className="slip__mark slip__mark--2" x="14" y="213" width="220" height="38" rx="7" />
          <text className="slip__value" x="26" y="239" textLength="40" lengthAdjust="spacingAndGlyphs">
            SI12
          </text>
          <text className="slip__value" x="76" y="239" textLength="136" lengthAdjust="spacingAndGlyphs">
            1033842574531
          </text>

          <Label x={14} y={273} text="Prejemnik" />
          <rect className="slip__box" x="14" y="280" width="292" height="26" rx="3" />
          <text className="slip__soft" x="24" y="298">
            {brand.utility.name}
          </text>
          <Mark cx={306} cy={148} number="1" />
          <Mark cx={234} cy={213} number="2" />
        </g>
      </svg>
      <figcaption className="soft small">{t.linking.slipCaption}</figcaption>
      <p id={descriptionId} hidden>
        {t.linking.slipDescription}
      </p>
    </figure>
  )
}

const Label = ({ x, y, text }: { x: number; y: number; text: string }) => (
  <text className="slip__label" x={x} y={y}>
    {text}
  </text>
)

const Mark = ({ cx, cy, number }: { cx: number; cy: number; number: string }) => (
  <g>
    <circle className="slip__dot" cx={cx} cy={cy} r="12" />
    <text className="slip__number" x={cx} y={cy + 5.5} textAnchor="middle">
      {number}
    </text>
  </g>
)

/** Looks like a QR code and says nothing: three corners and a pattern. */
const QrCode = () => (
  <g className="slip__qr">
    <path
      d="M14 42h20v20H14Zm4 4v12h12V46Zm3 3h6v6h-6ZM66 42h20v20H66Zm4 4v12h12V46Zm3 3h6v6h-6ZM14 94h20v20H14Zm4 4v12h12V98Zm3 3h6v6h-6Z"
      fillRule="evenodd"
    />
    <path d="M40 42h4v8h-4Zm10 0h8v4h-8Zm-2 10h6v6h-6Zm10 4h4v10h-4Zm-44 12h8v4h-8Zm14-2h6v8h-6Zm10 2h10v4H38Zm16 4h4v8h-4Zm10-4h8v6h-8Zm14 2h8v4h-8ZM14 80h4v8h-4Zm10-2h8v4h-8Zm16 4h6v8h-6Zm12 2h12v4H52Zm18-4h6v8h-6Zm10 6h6v6h-6ZM40 98h8v4h-8Zm14-4h4v8h-4Zm10 2h10v4H64Zm14 4h8v4h-8Zm-38 8h4v6h-4Zm12-2h8v4h-8Zm14 2h6v6h-6Zm12 0h8v6h-8Z" />
  </g>
)
