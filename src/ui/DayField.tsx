import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

interface DayFieldProps {
  label: string
  value: string
  from?: string | undefined
  to?: string | undefined
  hint?: string | undefined
  trouble?: ReactNode
  onChange: (day: string) => void
}

/** A keyboard passes through the years 2, 20 and 202 on its way to 2027: only a whole day leaves the field. */
export function DayField({ from, to, onChange, ...rest }: DayFieldProps) {
  return (
    <Field
      {...rest}
      kind="date"
      {...(from === undefined ? {} : { min: from })}
      {...(to === undefined ? {} : { max: to })}
      onChange={day => (day === '' || day >= '2000') && onChange(day)}
    />
  )
}
