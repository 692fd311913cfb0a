import { useRef, type SubmitEvent } from 'react'
import { useLocation } from 'wouter'
import { useI18n } from '../../i18n/i18n.tsx'
import type { Words } from './words.sl.ts'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { ErrorSummary } from '@moja-komunala/ui/error-summary.tsx'
import { TextField, type TextFieldProps } from '@moja-komunala/ui/field.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { noteLinked } from '../../states/just-linked.ts'
import { LinkFailure } from './link-failure.tsx'
import { paths } from '../paths.ts'
import { PaymentSlip } from './payment-slip.tsx'
import { ReadNotice } from './slip-scan/read-notice.tsx'
import { SlipScan } from './slip-scan/slip-scan.tsx'
import { useSlipScan } from './slip-scan/use-slip-scan.ts'
import { flawOfSlip, numbersFoundIn, type PurposeFlaw, type ReferenceFlaw } from './slip-entry.ts'
import { useLinkForm } from './use-link-form.ts'
import { linkingWords } from './words.ts'

const purposeId = 'slip-purpose'
const referenceId = 'slip-reference'

export interface LinkPointPageProps {
  /** What the utility's slips are paid to; none where nobody said. */
  readonly recipientIbans: readonly string[]
}

/** DODAJ ODJEMNO MESTO (M8): two values of the last bill's slip link a point to the account. */
export function LinkPointPage({ recipientIbans }: LinkPointPageProps) {
  const { t, locale } = useI18n(linkingWords)
  const [, navigate] = useLocation()
  const form = useLinkForm(({ point, wasLinked }) => {
    noteLinked(point.id, wasLinked ? 'before' : 'now')
    navigate(paths.point(point.id))
  })
  const purposeError = form.flaws.purpose && purposeText(form.flaws.purpose, t.linking)
  const referenceError = form.flaws.reference && referenceText(form.flaws.reference, t.linking)
  const errors = {
    ...(purposeError !== undefined && { [purposeId]: purposeError }),
    ...(referenceError !== undefined && { [referenceId]: referenceError }),
  }
  const found = numbersFoundIn(form.purpose)
  const videoRef = useRef<HTMLVideoElement>(null)
  const scan = useSlipScan(videoRef, {
    flawOf: (slip) => flawOfSlip(slip, recipientIbans),
    onTry: form.forget,
    onRead: form.take,
  })

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    scan.close()
    void form.submit()
  }

  return (
    <>
      <PageHeading title={t.linking.title}>{t.linking.heading}</PageHeading>
      {form.summarised && (
        <ErrorSummary
          words={{ title: t.form.summaryTitle, error: t.form.error }}
          errors={errors}
          labels={{ [purposeId]: t.linking.purpose, [referenceId]: t.linking.reference }}
          attempt={form.sentCount}
        />
      )}
      {form.failure !== undefined && <LinkFailure failure={form.failure} sentCount={form.sentCount} />}
      <p className="lead">
        <Emphasised text={t.linking.intro} />
      </p>
      <SlipScan scan={scan} videoRef={videoRef} />
      <div className="linking">
        <PaymentSlip />
        <form className="card linking__form" onSubmit={submit} noValidate>
          {form.taken === undefined ? <p>{t.linking.request}</p> : <ReadNotice slip={form.taken} />}
          <SlipField
            id={purposeId}
            mark="1"
            label={t.linking.purpose}
            hint={t.linking.purposeHint}
            error={purposeError}
            note={
              found.length > 0 && <Emphasised text={t.linking.understoodAs(inWords(found, locale), found.length)} />
            }
            inputMode="text"
            value={form.purpose}
            onChange={(event) => form.typePurpose(event.target.value)}
            onBlur={form.leavePurpose}
          />
          <SlipField
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
            <Button type="submit" isBusy={form.sending}>
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

/** A value of the slip, by the mark that it has in the picture. */
function SlipField({ mark, label, note, ...field }: TextFieldProps & { mark: string }) {
  return (
    <TextField
      {...field}
      label={
        <>
          <span className="mark" aria-hidden="true">
            {mark}
          </span>
          {/* As it is printed on the slip. */}
          <span translate="no">{label}</span>
        </>
      }
      note={note ?? false}
      autoComplete="off"
      autoCapitalize="characters"
    />
  )
}

const inWords = (numbers: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(numbers.map((number) => `**${number}**`))

function purposeText(flaw: PurposeFlaw, t: Words['linking']): string {
  return flaw === 'missing' ? t.purposeMissing : t.purposeWithoutNumber
}

function referenceText(flaw: ReferenceFlaw, t: Words['linking']): string {
  switch (flaw) {
    case 'missing':
      return t.referenceMissing
    case 'unreadable':
      return t.referenceUnreadable
    case 'mistyped':
      return t.referenceMistyped
  }
}
