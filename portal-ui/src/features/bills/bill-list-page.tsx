import { useMemo } from 'react'
import { Link, useSearch } from 'wouter'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import type { MeteringPointSummary } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { paths } from '../paths.ts'
import { BillFilters } from './bill-filters.tsx'
import { BillList } from './bill-list.tsx'
import { pointTitle } from './bill-names.ts'
import { CreditHint } from './credit-hint.tsx'
import { DueSum } from './due-sum.tsx'
import { readWanted } from './wanted.ts'
import { billsWords } from './words.ts'

/** The bills of all points, or of one: what is to be paid first, then all of them, narrowed down as the address says. */
export function BillListPage({ points }: { points: readonly MeteringPointSummary[] }) {
  const { t } = useI18n(billsWords)
  const search = useSearch()
  const wanted = useMemo(() => readWanted(search), [search])
  const point = points.find(({ id }) => id === wanted.meteringPointId)
  const title = point === undefined ? t.bills.title : t.bills.ofPoint(pointTitle(point.name, point.address))
  return (
    <>
      <PageHeading title={title}>{t.bills.title}</PageHeading>
      {point !== undefined && (
        <Link href={paths.point(point.id)} className="target bills__point">
          {pointTitle(point.name, point.address)}
        </Link>
      )}
      <DueSum meteringPointId={wanted.meteringPointId} />
      <CreditHint meteringPointId={wanted.meteringPointId} />
      <div>
        <Link href={paths.payments} className="target">
          {t.bills.payments}
        </Link>
      </div>
      <BillFilters wanted={wanted} points={points} />
      <BillList key={search} wanted={wanted} hasSeveralPoints={points.length > 1 && point === undefined} />
    </>
  )
}
