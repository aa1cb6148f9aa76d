import { useEffect, useState } from 'react'
import { Field } from './Field.tsx'

interface DayFieldProps {
  label: string
  value: string
  from?: string | undefined
  to?: string | undefined
  hint?: string | undefined
  trouble?: string | undefined
  onChange: (day: string) => void
}

/** A keyboard passes through the years 2, 20 and 202 on its way to 2027: only a whole day leaves the field. */
export function DayField({ label, value, from, to, hint, trouble, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is there now takes the place of what was typed.
  useEffect(() => setTyped(null), [value])
  return (
    <Field
      kind="date"
      label={label}
      value={typed ?? value}
      {...(from === undefined ? {} : { min: from })}
      {...(to === undefined ? {} : { max: to })}
      hint={hint}
      trouble={trouble}
      onChange={day => {
        setTyped(day)
        if (day === '' || day >= '2000') onChange(day)
      }}
    />
  )
}
