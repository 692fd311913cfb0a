import { useLocation } from 'wouter'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { lazily } from '../../states/lazily.tsx'
import { useOpener } from '@moja-komunala/ui/use-opener.ts'
import { noteUnlinked } from './just-unlinked.ts'
import { useUnlinkMeteringPoint } from '../../api/metering-points.ts'
import { paths } from '../paths.ts'
import { meteringPointsWords } from './words.ts'
import { Button } from '@moja-komunala/ui/button.tsx'

// Of no use without a network.
const ConfirmQuestion = lazily([], () =>
  import('../../states/confirm-question.tsx').then((module) => module.ConfirmQuestion),
)

/** Takes the point off the account, after a question. */
export function UnlinkPoint({ point }: { point: MeteringPoint }) {
  const { t } = useI18n(meteringPointsWords)
  const [, navigate] = useLocation()
  const unlink = useUnlinkMeteringPoint()
  const [isAsked, setIsAsked, openerRef] = useOpener()
  const name = point.name ?? point.number

  async function confirm(): Promise<void> {
    await unlink(point.id)
    noteUnlinked(name)
    navigate(paths.list)
  }

  return (
    <div className="unlink">
      {isAsked ? (
        <ConfirmQuestion
          title={t.point.unlinkTitle(name)}
          text={t.point.unlinkText}
          confirm={t.point.unlinkConfirm}
          failedTitle={t.point.notUnlinked}
          onConfirm={confirm}
          onCancel={() => setIsAsked(false)}
        />
      ) : (
        <Button ref={openerRef} look="link" onClick={() => setIsAsked(true)}>
          {t.point.unlink}
        </Button>
      )}
    </div>
  )
}
