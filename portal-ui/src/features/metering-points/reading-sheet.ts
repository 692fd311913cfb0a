import { useEffect } from 'react'
import useSWRInfinite from 'swr/infinite'
import { client, patience, receive } from '../../api/client.ts'
import { serverNow } from '../../api/server-clock.ts'
import type { MeteringPoint, ReadingSheet, SubmittedReading } from '../../api/types.ts'
import { withKnown } from '../../offline/known-data.ts'
import { movedOn, windowAt } from '../../offline/moved-on.ts'
import { useNoteHandedIn } from './metering-points.ts'
import { withReading } from './with-reading.ts'

type PageKey = readonly ['reading-sheet', string | null]

function keyOf(index: number, before: ReadingSheet | null): PageKey | null {
  if (index === 0) return ['reading-sheet', null]
  return before === null || before.next === null ? null : ['reading-sheet', before.next]
}

async function fetchPage([, after]: PageKey): Promise<ReadingSheet> {
  const page = await withKnown(`reading-sheet ${after ?? ''}`, () =>
    receive(
      client.GET('/reading-sheet', {
        params: { query: after === null ? {} : { after } },
        signal: patience(),
      }),
    ),
  )
  const now = serverNow()
  return {
    ...page,
    readingWindow: windowAt(page.readingWindow, now),
    meteringPoints: page.meteringPoints.map((point) => movedOn(point, now)),
  }
}

/**
 * All points of the account with their meters, a page at a time.
 *
 * @param wantsAll page after page is fetched until all are there: who searches wants to find
 */
export function useReadingSheet(wantsAll: boolean) {
  const { data, error, size, setSize, mutate } = useSWRInfinite<ReadingSheet, unknown>(keyOf, fetchPage, {
    revalidateFirstPage: false,
  })
  const noteHandedIn = useNoteHandedIn()
  const loaded = data?.length ?? 0
  const isComplete = data !== undefined && data.at(-1)?.next === null
  const isLoadingMore = data !== undefined && loaded < size && error === undefined
  useEffect(() => {
    if (wantsAll && loaded > 0 && !isComplete && loaded === size) void setSize(size + 1)
  }, [wantsAll, loaded, isComplete, size, setSize])
  return {
    readingWindow: data?.at(-1)?.readingWindow,
    points: data?.flatMap(({ meteringPoints }) => meteringPoints) ?? [],
    error,
    isComplete,
    isLoadingMore,
    loadMore: (): void => void setSize(size + 1),
    reload: (): void => void mutate(),
    /** Shows at once what the portal has just stored. */
    addReading: (point: MeteringPoint, meterId: string, submitted: SubmittedReading): void => {
      noteHandedIn(point, meterId, submitted)
      void mutate(
        (pages) =>
          pages?.map((page) => ({
            ...page,
            meteringPoints: page.meteringPoints.map((other) =>
              other.id === point.id ? withReading(other, meterId, submitted) : other,
            ),
          })),
        { revalidate: false },
      )
    },
  }
}
