// The least that the app's stack can do: a list from Dexie, and a document from y-indexeddb behind a lazy route.
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  RouterProvider,
} from '@tanstack/react-router'
import Dexie, { type Table } from 'dexie'
import { createRoot } from 'react-dom/client'
import { Workbox } from 'workbox-window'
import { create } from 'zustand'

interface Row {
  id: string
  others: string[]
}

const db = new Dexie('bare')
db.version(1).stores({ summaries: 'id' })
const summaries: Table<Row, string> = db.table('summaries')
const useRows = create<{ rows: Row[] }>()(() => ({ rows: [] }))

const root = createRootRoute()
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const conversation = createRoute({
  getParentRoute: () => root,
  path: '/c/$id',
  component: lazyRouteComponent(() => import('./Conversation.tsx'), 'Conversation'),
})
const router = createRouter({ routeTree: root.addChildren([home, conversation]) })

createRoot(document.getElementById('app')!).render(<RouterProvider router={router} />)
useRows.setState({ rows: await summaries.toArray() })
void new Workbox('/sw.js').register()

function Home() {
  const rows = useRows(({ rows }) => rows)
  return (
    <ul>
      {rows.map(({ id, others }) => (
        <li key={id}>
          {/* The router is typed for the app's own routes, which these are not. */}
          <Link to={`/c/${id}` as '/'}>{others.join(', ')}</Link>
        </li>
      ))}
    </ul>
  )
}
