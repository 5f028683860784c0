import { Theme } from '@radix-ui/themes'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Problem } from './api/client'
import { isAway } from './features/offline/reach'
import { useLanguage } from './features/session/use-language'
import { useLooks } from './features/settings/use-looks'
import { useTheme } from './features/settings/use-theme'
import { router } from './router'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What is kept on this device is read without network too; that is decided where the API is asked.
      networkMode: 'always',
      retry: (count, error) => count < 2 && !isAway() && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
})

export function App() {
  const { appearance } = useTheme()
  useLooks()
  const language = useLanguage()
  return (
    <Theme accentColor="teal" grayColor="sand" radius="medium" panelBackground="solid" appearance={appearance} hasBackground={false}>
      <QueryClientProvider client={client}>
        <RouterProvider key={language} router={router} />
      </QueryClientProvider>
    </Theme>
  )
}
