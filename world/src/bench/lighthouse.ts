import lighthouse from 'lighthouse'

/** Lighthouse's marks, 0 to 100, and what it found wanting. */
export interface Audit {
  readonly accessibility: number
  readonly bestPractices: number
  readonly performance: number
  readonly found: readonly string[]
  /** What the mark for performance is made of, by name. */
  readonly metrics: Readonly<Record<string, string>>
}

const metricIds = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
]

export interface AuditedPage {
  readonly url: string
  /** Of the Chromium that is to open the page. */
  readonly debuggingPort: number
  /** The header by which the portal knows the customer. */
  readonly cookie: string
}

/** Looks at a page as Lighthouse's phone: a slow network, a quarter of this machine's speed. */
export async function auditPage({ url, debuggingPort, cookie }: AuditedPage): Promise<Audit> {
  const result = await lighthouse(url, {
    port: debuggingPort,
    logLevel: 'error',
    locale: 'en-GB',
    extraHeaders: { cookie },
    onlyCategories: ['accessibility', 'best-practices', 'performance'],
  })
  if (result === undefined) throw new Error('Lighthouse came to no result.')
  const { categories, audits, finalDisplayedUrl, runtimeError } = result.lhr
  if (runtimeError !== undefined) throw new Error(`Lighthouse failed: ${runtimeError.message}`)
  if (finalDisplayedUrl !== url) throw new Error(`Lighthouse ended at another page: ${finalDisplayedUrl}`)
  const mark = (category: string): number => Math.round((categories[category]?.score ?? 0) * 100)
  return {
    accessibility: mark('accessibility'),
    bestPractices: mark('best-practices'),
    performance: mark('performance'),
    found: Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
      .map(({ title }) => title),
    metrics: Object.fromEntries(metricIds.map((id) => [audits[id]?.title ?? id, audits[id]?.displayValue ?? ''])),
  }
}
