import type { KcContext, PageContext } from './kc-context.ts'
import type { Say } from './words.ts'

/** What every page of this theme gets. */
export interface PageProps<PageId extends KcContext['pageId'] = KcContext['pageId']> {
  readonly kcContext: PageContext<PageId>
  readonly say: Say
}
