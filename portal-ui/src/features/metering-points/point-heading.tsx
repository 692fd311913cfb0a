import { useState } from 'react'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { useOpener } from '@moja-komunala/ui/use-opener.ts'
import { lazily } from '../../states/lazily.tsx'
import { meteringPointsWords } from './words.ts'
import { Button } from '@moja-komunala/ui/button.tsx'

// Of no use without a network.
const NameForm = lazily([], () => import('./name-form.tsx').then((module) => module.NameForm))

/** The page's heading: the customer's own name for the point, or its number; and the way to give it a name. */
export function PointHeading({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(meteringPointsWords)
  const [isNaming, setIsNaming, openerRef] = useOpener()
  const [said, setSaid] = useState<string>()
  const numbered = t.point.number(point.number)
  return (
    <div className="point-heading">
      <PageHeading title={point.name ?? numbered}>
        {point.name ?? (
          <>
            {t.meteringPoints.one}{' '}
            <span className="numbers" translate="no">
              {point.number}
            </span>
          </>
        )}
      </PageHeading>
      <div className="row point-heading__line">
        {point.name !== null && <p className="soft numbers">{numbered}</p>}
        {!isNaming && (
          <Button
            ref={openerRef}
            look="link"
            onClick={() => {
              setSaid(undefined)
              setIsNaming(true)
            }}
          >
            {point.name === null ? t.point.giveName : t.point.changeName}
          </Button>
        )}
        <p role="status" className="point-heading__said">
          {said !== undefined && <Emphasised text={said} />}
        </p>
      </div>
      {isNaming && (
        <NameForm
          point={point}
          onNamed={(name) => {
            setSaid(name === null ? t.point.nameRemoved : t.point.named(name))
            setIsNaming(false)
          }}
          onCancel={() => setIsNaming(false)}
        />
      )}
    </div>
  )
}
