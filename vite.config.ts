import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { headStart } from './.ci/headStart.ts'
import { keptAsBuilt } from './.ci/keptAsBuilt.ts'
import { licences } from './.ci/licences.ts'
import { LongestFirst } from './.ci/longestFirst.ts'
import { checkedPacks } from './.ci/packs.ts'
import { plainLib0 } from './.ci/plainLib0.ts'
import packageJson from './package.json' with { type: 'json' }

const ofEveryConversation =
  /composition\/machinery\.ts$|routes\/c\.\$id(\.index)?\.tsx\?|ui\/(AskFirst|BinTab|Chip|Choice|DayField|Dotted|Excerpt|Field|Paper|Points|SharedText|Tick|WebLink|WritingHints|handOver|iconNamed|useCopying|useHeadingFocus)\.tsx?$|i18n\/(FormText|breakable|oursHint|questionText|splitAt)\.tsx?$|domain\/(attendees|calendar|reminders)\.ts$|features\/(linked\/(BringPart|LinkedOffer)|modules\/ModulesPart)\.tsx$/

const asBuilt = keptAsBuilt()

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    react(),
    licences(),
    checkedPacks(),
    plainLib0(),
    headStart('/src/headStart.ts'),
    asBuilt.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'sw.ts',
      injectRegister: false,
      // The app registers and updates the worker itself (src/pwa/update.ts): an update waits for consent.
      registerType: 'prompt',
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,json,txt,woff2,wasm,svg,png}'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        manifestTransforms: [asBuilt.transform],
      },
      manifest: {
        id: '/',
        name: 'Side om side',
        short_name: 'Side om side',
        description: 'To går sammen, og to telefoner holder én plan.',
        lang: 'da',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#ecefe8',
        theme_color: '#ecefe8',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  resolve: {
    dedupe: ['yjs', 'react', 'react-dom'],
    // Both packages lead to a build for browsers of ten years ago unless they are asked for the modern one.
    alias: [
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      { find: /^workbox-window$/, replacement: 'workbox-window/build/workbox-window.prod.mjs' },
      // React has what its shim makes for older ones.
      {
        find: /^use-sync-external-store\/shim\/with-selector$/,
        replacement: 'use-sync-external-store/with-selector',
      },
    ],
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    cssMinify: true,
    modulePreload: { polyfill: false },
    // What is always needed together in one chunk: as many small ones it was a tenth larger, and slower from the cache.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first screen waits for besides code is asked for while the rest is still being made ready.
            { name: 'head', test: /src\/(headStart|i18n\/names)\.ts$/, priority: 4 },
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: 'yjs', test: /node_modules\/(yjs|lib0|y-indexeddb)\/|\.ci\/lib0\//, priority: 2 },
            // The machinery, the frame, and the few lines each that nearly every station has two or three of.
            { name: 'conversation', test: ofEveryConversation, priority: 1 },
            { name: 'network', test: /composition\/network\.ts$/ },
            { name: 'qr', test: /node_modules\/uqr\/|ui\/QrCode\.tsx$/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/relay': { target: 'ws://127.0.0.1:8787', ws: true } } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/long/**'],
          testTimeout: 60_000,
          // Half of the time they wait, for keys or for one another's phones: a third keeps two cores busy.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: ['tests/e2e/onFailure.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Two files with their phones and relay are what two cores carry, and only when the unit tests are done.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
