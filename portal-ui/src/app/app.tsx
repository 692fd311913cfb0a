import { ErrorBoundary } from './error-boundary.tsx'
import { Layout } from './layout.tsx'
import { Pages } from './pages.tsx'
import { Providers } from './providers.tsx'

export function App() {
  return (
    <Providers>
      <Layout>
        <ErrorBoundary>
          <Pages />
        </ErrorBoundary>
      </Layout>
    </Providers>
  )
}
