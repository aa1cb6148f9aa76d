import { type ReactNode, useId } from 'react'
import './Choice.css'

interface ChoiceProps<Id extends string> {
  legend: ReactNode
  options: readonly { id: Id; label: ReactNode; hint?: ReactNode }[]
  value: Id | null
  isDisabled?: boolean
  onChange: (id: Id) => void
}

/** One of several, as stones; arrow keys and screen readers get real radio buttons. */
export function Choice<Id extends string>({ legend, options, value, isDisabled, onChange }: ChoiceProps<Id>) {
  const name = useId()
  return (
    <fieldset className="choice" disabled={isDisabled}>
      <legend>{legend}</legend>
      <div className="choice-stones">
        {options.map(option => (
          <label key={option.id} className="choice-stone">
            <input
              type="radio"
              name={name}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
