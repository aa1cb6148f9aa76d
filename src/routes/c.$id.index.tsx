import { createFileRoute } from '@tanstack/react-router'
import { PresentStation } from '../features/path/PresentStation.tsx'

export const Route = createFileRoute('/c/$id/')({ component: PresentStation })
