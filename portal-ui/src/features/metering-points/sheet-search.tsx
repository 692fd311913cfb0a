import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { FoundStatus, SearchField } from './search-field.tsx'
import type { useSheetWishes } from './use-sheet-wishes.ts'
import { meteringPointsWords } from './words.ts'

interface SheetSearchProps {
  readonly wishes: ReturnType<typeof useSheetWishes>
  readonly foundCount: number
  readonly offersMissing: boolean
}

/** Finds points on the reading sheet, and leaves those out where the reading is entered already. */
export function SheetSearch({ wishes, foundCount, offersMissing }: SheetSearchProps) {
  const { t } = useI18n(meteringPointsWords)
  return (
    <div className="sheet-search not-on-paper">
      <SearchField sought={wishes.sought} onSeek={wishes.seek} />
      {offersMissing && (
        <Checkbox checked={wishes.onlyMissing} onChange={(event) => wishes.showOnlyMissing(event.target.checked)}>
          {t.sheet.onlyMissing}
        </Checkbox>
      )}
      <FoundStatus
        count={foundCount}
        isNarrowed={wishes.isNarrowed}
        noneText={wishes.onlyMissing ? t.sheet.nothingMissing : t.meteringPoints.noneFound}
      />
    </div>
  )
}
