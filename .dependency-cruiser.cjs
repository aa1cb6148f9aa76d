// Who may import whom: ARCHITECTURE.md, "The house". tests/house.test.ts proves with a seeded violation that this bites.
const rooms = {
  domain: [],
  ui: [],
  protocol: [],
  i18n: [],
  pwa: ['protocol'],
  packs: ['domain'],
  snapshot: ['domain'],
  document: ['domain'],
  crypto: ['domain', 'protocol'],
  storage: ['domain', 'document'],
  sync: ['domain', 'crypto', 'protocol'],
  workspace: ['domain', 'document', 'packs'],
  routes: ['features', 'ui', 'i18n', 'pwa', 'workspace', 'domain'],
  relay: ['protocol'],
}

const walls = Object.entries(rooms).map(([room, may]) => ({
  name: `${room}-imports-only-its-own`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...may].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...walls,
    {
      name: 'features-never-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/(features/$1|domain|packs|snapshot|ui|i18n|workspace)/' },
    },
    {
      name: 'yjs-only-in-document-storage-sync',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(document|storage|sync)/' },
      to: { path: 'node_modules/(yjs|y-indexeddb)/' },
    },
    {
      name: 'dexie-only-in-storage',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'could-not-resolve',
      severity: 'error',
      from: { path: '^src/' },
      // A file that the build hands out as an address: the suffix is Vite's, and the build fails without the file.
      to: { couldNotResolve: true, pathNot: '\\.wasm\\?url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // swc reads the source itself, so that type-only imports count too; the option that is named for them would
    // ask for TypeScript 6.
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
    },
  },
}
