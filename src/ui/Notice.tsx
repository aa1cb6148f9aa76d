import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './Notice.css'

interface NoticeProps {
  icon: IconName
  /** calm: good to know · warning: something needs you. */
  tone?: 'calm' | 'warning'
  /** Read out when it appears. */
  isNews?: boolean
  children: ReactNode
}

export function Notice({ icon, tone = 'calm', isNews, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={isNews ? 'status' : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
