import { type ReactNode, useId } from 'react'
import './Field.css'

interface FieldProps {
  label: ReactNode
  kind?: 'text' | 'password' | 'date' | 'time' | 'number' | 'url'
  value: string
  hint?: ReactNode
  /** What is wrong and how to mend it; read out with the field. */
  trouble?: ReactNode
  placeholder?: string
  min?: string | number
  max?: string | number
  autoComplete?: string
  isRequired?: boolean
  isDisabled?: boolean
  onChange: (value: string) => void
}

/** One line whose value is replaced as a whole. What two people may type at once is a SharedText. */
export function Field({
  label,
  kind = 'text',
  hint,
  trouble,
  isRequired,
  isDisabled,
  onChange,
  ...rest
}: FieldProps) {
  const id = useId()
  const about = hint || trouble ? `${id}-about` : undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        type={kind}
        inputMode={kind === 'number' ? 'numeric' : undefined}
        required={isRequired}
        disabled={isDisabled}
        aria-invalid={trouble ? true : undefined}
        aria-describedby={about}
        onChange={event => onChange(event.target.value)}
      />
      {about && (
        <p id={about} className={trouble ? 'field-trouble' : 'field-hint'}>
          {trouble || hint}
        </p>
      )}
    </div>
  )
}
