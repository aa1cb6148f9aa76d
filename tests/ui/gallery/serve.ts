import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'

/** The gallery alone, on loopback; the app's own plugins aren't needed for looking. */
export async function serveGallery(
  port: number,
): Promise<{ server: ViteDevServer; address(screen: string): string }> {
  const server = await createServer({
    configFile: false,
    plugins: [react()],
    cacheDir: '.cache/gallery',
    server: { port, host: '127.0.0.1', watch: null, hmr: false },
    optimizeDeps: {
      include: ['react', 'react-dom/client', 'react/jsx-dev-runtime', 'uqr', 'zxing-wasm/reader'],
    },
    logLevel: 'error',
  })
  await server.listen()
  const origin = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`
  return { server, address: screen => `${origin}tests/ui/gallery/index.html?screen=${screen}` }
}
