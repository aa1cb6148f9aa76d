import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
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
  /** 'off' if left out: the browser would keep what was typed, and offer it to whoever uses the phone next. */
  autoComplete?: string
  /** A value must fit into one envelope, so what is longer isn't taken; null for what is only read. */
  maxLength?: number | null
  isRequired?: boolean
  isDisabled?: boolean
  onChange: (value: string) => void
  /** What the button beside does; only with something written. */
  onEnter?: () => void
}

/**
 * One line whose value is replaced as a whole. What two people may type at once is a SharedText. A value that comes
 * back a moment after the key was pressed would take the next letters away, so what is being typed stands by itself.
 */
export function Field({
  label,
  kind = 'text',
  value,
  hint,
  trouble,
  isRequired,
  isDisabled,
  maxLength = 2_000,
  autoComplete = 'off',
  onChange,
  onEnter,
  ...rest
}: FieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const typedAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what somebody else chose takes the place of what was typed.
  useEffect(() => {
    if (performance.now() - typedAt.current > echoMs) setTyped(null)
  }, [value])
  function onKeyDown({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>) {
    if (key !== 'Enter' || nativeEvent.isComposing) return
    if (currentTarget.value.trim() !== '') onEnter?.()
    // The phone's keyboard covers the way on.
    if (matchMedia('(pointer: coarse)').matches) currentTarget.blur()
  }
  const about = hint || trouble ? `${id}-about` : undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        autoComplete={autoComplete}
        maxLength={maxLength ?? undefined}
        type={kind}
        value={typed ?? value}
        enterKeyHint={onEnter ? 'go' : 'done'}
        onKeyDown={onKeyDown}
        inputMode={kind === 'number' ? 'numeric' : undefined}
        required={isRequired}
        disabled={isDisabled}
        aria-invalid={trouble ? true : undefined}
        aria-describedby={about}
        onChange={event => {
          typedAt.current = performance.now()
          setTyped(event.target.value)
          onChange(event.target.value)
        }}
        onBlur={() => setTyped(null)}
      />
      {about && (
        <p id={about} className={trouble ? 'field-trouble' : 'field-hint'}>
          {trouble || hint}
        </p>
      )}
    </div>
  )
}

/** As long as that, a new value is taken for the echo of one's own. */
const echoMs = 1000
