import { ErrorBoundary } from './error-boundary.tsx'
import { Layout } from './layout.tsx'
import { firstWords, Pages } from './routes.tsx'
import { Providers } from './providers.tsx'

export function App() {
  return (
    <Providers words={firstWords}>
      <Layout>
        <ErrorBoundary>
          <Pages />
        </ErrorBoundary>
      </Layout>
    </Providers>
  )
}
