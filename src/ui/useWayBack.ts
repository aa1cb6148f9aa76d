import { useCanGoBack, useRouter } from '@tanstack/react-router'

/** To wherever one looked from; opened by its address, there is no such place, and `otherwise` goes somewhere. */
export function useWayBack(otherwise: () => void): () => void {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  return canGoBack ? () => router.history.back() : otherwise
}
