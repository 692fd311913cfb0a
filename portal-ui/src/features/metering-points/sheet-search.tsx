import { useId } from 'react'
import { useI18n } from '../../i18n/i18n.tsx'
import type { useSheetWishes } from './use-sheet-wishes.ts'

interface SheetSearchProps {
  readonly wishes: ReturnType<typeof useSheetWishes>
  readonly foundCount: number
  /** Not all points are there yet: what is not found may still come. */
  readonly isSearching: boolean
  readonly offersMissing: boolean
}

/** Finds points on the reading sheet, and leaves those out where the reading is entered already. */
export function SheetSearch({ wishes, foundCount, isSearching, offersMissing }: SheetSearchProps) {
  const { t } = useI18n()
  const id = useId()
  const isEmpty = foundCount === 0 && !isSearching
  return (
    <div className="sheet-search">
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {t.meteringPoints.find}
        </label>
        <input
          id={id}
          className="field__input"
          type="search"
          autoComplete="off"
          value={wishes.sought}
          onChange={(event) => wishes.seek(event.target.value)}
        />
      </div>
      {offersMissing && (
        <label className="checkbox">
          <input
            type="checkbox"
            checked={wishes.onlyMissing}
            onChange={(event) => wishes.showOnlyMissing(event.target.checked)}
          />
          {t.sheet.onlyMissing}
        </label>
      )}
      <p role="status" className={isEmpty || isSearching ? undefined : 'visually-hidden'}>
        {isSearching
          ? t.state.loading
          : isEmpty
            ? wishes.onlyMissing
              ? t.sheet.nothingMissing
              : t.meteringPoints.noneFound
            : wishes.isNarrowed && t.meteringPoints.foundCount(foundCount)}
      </p>
    </div>
  )
}
