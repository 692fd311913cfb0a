import { useState } from 'react'
import { Link } from 'wouter'
import { brand } from '@moja-komunala/brand/brand'
import { More } from '@moja-komunala/ui/more.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { MeteringPoint, UnusualUse } from '../../api/types.ts'
import type { UnusualUseReason } from '../../api/answer-unusual-use.ts'
import { useUnusualUse } from '../../api/unusual-use.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PartAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { PointPageHeading } from '../point-page-heading.tsx'
import { AnsweredUse } from './answered-use.tsx'
import { UseQuestion } from './use-question.tsx'
import { unusualUseWords } from './words.ts'

/** When more water flowed at a point than is usual there: what is asked, what was answered, and whom to write to. */
export function UnusualUsePage({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(unusualUseWords)
  const { data: uses, error, mutate } = useUnusualUse(point.id)
  return (
    <>
      <PointPageHeading point={point} words={t.unusualUse} />
      {uses !== undefined ? (
        <Uses point={point} uses={uses} />
      ) : (
        <PartAwaited title={t.unusualUse.failed} error={error} onRetry={() => void mutate()} />
      )}
    </>
  )
}

function Uses({ point, uses }: { point: MeteringPoint; uses: readonly UnusualUse[] }) {
  const { t } = useI18n(unusualUseWords)
  const words = t.unusualUse
  const [thankedFor, setThankedFor] = useState<UnusualUseReason>()
  const open = uses.filter(({ state }) => state === 'open')
  const earlier = uses.filter(({ state }) => state !== 'open')
  const isOfTwoWaters = new Set(point.meters.map(({ kind }) => kind)).size > 1
  const { email, phone } = brand.utility
  return (
    <>
      {thankedFor !== undefined && (
        <Notice kind="ok" title={words.thanks} focusKey={thankedFor}>
          <p>{thankedFor === 'unknown' ? words.thanksUnknown : words.thanksText}</p>
        </Notice>
      )}
      {uses.length === 0 && <p>{words.none}</p>}
      {open.map((use) => (
        <UseQuestion key={use.id} {...{ point, use, isOfTwoWaters }} onAnswered={setThankedFor} />
      ))}
      {earlier.length > 0 && (
        <section className="stack stack--close" aria-labelledby="earlier-heading">
          <h2 id="earlier-heading">{words.earlier}</h2>
          <ul className="unusual-use__earlier">
            {earlier.map((use) => (
              <AnsweredUse key={use.id} {...{ point, use }} onAnswered={setThankedFor} />
            ))}
          </ul>
        </section>
      )}
      <section className="stack stack--close" aria-labelledby="test-heading">
        <h2 id="test-heading">{words.toTest}</h2>
        <p>{words.notSure}</p>
        <div>
          <Link href={paths.overnightTest(point.id)} className="button button--quiet">
            {words.toTest}
          </Link>
        </div>
      </section>
      <More summary={words.how}>
        <div className="stack stack--close">
          {Object.values(words.howText).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </More>
      <section className="stack stack--close" aria-labelledby="write-heading">
        <h2 id="write-heading">{words.write}</h2>
        <p className="row" translate="no">
          <a className="target" href={`mailto:${email}`}>
            {email}
          </a>
          <a className="target numbers" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone.replaceAll(' ', '\u00a0')}
          </a>
        </p>
      </section>
    </>
  )
}
