import type { FormEvent } from 'react'
import { useLocation } from 'wouter'
import { useI18n } from '../../i18n/i18n.tsx'
import type { Messages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Emphasised } from '../../ui/emphasised.tsx'
import { ErrorSummary, type SummarisedError } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { noteLinked } from './just-linked.ts'
import { LinkFailure } from './link-failure.tsx'
import { paths } from './paths.ts'
import { PaymentSlip } from './payment-slip.tsx'
import { ReadNotice } from './slip-scan/read-notice.tsx'
import { SlipScan } from './slip-scan/slip-scan.tsx'
import { numberFoundIn, type PurposeFlaw, type ReferenceFlaw } from './slip-entry.ts'
import { useLinkForm } from './use-link-form.ts'

const purposeId = 'slip-purpose'
const referenceId = 'slip-reference'

/** DODAJ ODJEMNO MESTO (M8): two values of the last bill's slip link a point to the account. */
export function LinkPointPage() {
  const { t } = useI18n()
  const [, navigate] = useLocation()
  const form = useLinkForm(({ point, wasLinked }) => {
    noteLinked(point.id, wasLinked ? 'before' : 'now')
    navigate(paths.point(point.id))
  })
  const purposeError = form.flaws.purpose && purposeText(form.flaws.purpose, t.linking)
  const referenceError = form.flaws.reference && referenceText(form.flaws.reference, t.linking)
  const errors: SummarisedError[] = []
  if (purposeError !== undefined) errors.push({ fieldId: purposeId, text: purposeError })
  if (referenceError !== undefined) errors.push({ fieldId: referenceId, text: referenceError })
  const found = numberFoundIn(form.purpose)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void form.submit()
  }

  return (
    <>
      <PageHeading title={t.meteringPoints.add}>{t.linking.heading}</PageHeading>
      {form.summarised && <ErrorSummary errors={errors} sentCount={form.sentCount} />}
      {form.failure !== undefined && <LinkFailure failure={form.failure} sentCount={form.sentCount} />}
      <p className="lead">
        <Emphasised text={t.linking.intro} />
      </p>
      <SlipScan onRead={form.take} />
      <div className="linking">
        <PaymentSlip />
        <form className="card linking__form" onSubmit={submit} noValidate>
          {form.taken === undefined ? <p>{t.linking.request}</p> : <ReadNotice slip={form.taken} />}
          <Field
            id={purposeId}
            mark="1"
            label={t.linking.purpose}
            hint={t.linking.purposeHint}
            error={purposeError}
            note={found !== undefined && <Emphasised text={t.linking.understoodAs(found)} />}
            inputMode="text"
            value={form.purpose}
            onChange={(event) => form.typePurpose(event.target.value)}
            onBlur={form.leavePurpose}
          />
          <Field
            id={referenceId}
            mark="2"
            label={t.linking.reference}
            hint={t.linking.referenceHint}
            error={referenceError}
            value={form.reference}
            onChange={(event) => form.typeReference(event.target.value)}
            onBlur={form.leaveReference}
          />
          <div className="row">
            <Button type="submit" busy={form.sending}>
              {t.linking.submit}
            </Button>
            <p role="status" className="sending soft">
              {form.sending && t.linking.sending}
            </p>
          </div>
        </form>
      </div>
    </>
  )
}

function purposeText(flaw: PurposeFlaw, t: Messages['linking']): string {
  return flaw === 'missing' ? t.purposeMissing : t.purposeWithoutNumber
}

function referenceText(flaw: ReferenceFlaw, t: Messages['linking']): string {
  switch (flaw) {
    case 'missing':
      return t.referenceMissing
    case 'unreadable':
      return t.referenceUnreadable
    case 'mistyped':
      return t.referenceMistyped
  }
}
