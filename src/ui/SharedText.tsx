import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './SharedText.css'
import { afterPaint } from './afterPaint.ts'
import { editBetween, moveThrough, rebase } from './textEdit.ts'

interface SharedTextProps {
  handle: { get(): string; set(text: string): void; subscribe(onChange: () => void): () => void }
  label: ReactNode
  /** The label is there for screen readers only: the question above says it to the eye. */
  isLabelHidden?: boolean
  placeholder?: string
  /** In handwriting: it is on its way to the record. */
  hand?: boolean
  rows?: number
  isDisabled?: boolean
  /** For a text that must fit into something: it takes no more, and says so. */
  limit?: { characters: number; reached: string } | undefined
  onFocus?: () => void
  onBlur?: () => void
}

/** A text that two people may type in at once. */
export function SharedText({
  handle,
  label,
  isLabelHidden,
  hand,
  rows = 2,
  isDisabled,
  limit,
  placeholder,
  ...rest
}: SharedTextProps) {
  const id = useId()
  const [isFull, setFull] = useState(false)
  const { area, isEmpty } = useSharedArea(handle)
  return (
    <div className="shared-text">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <textarea
        {...rest}
        ref={area}
        id={id}
        className={hand ? 'hand' : undefined}
        // Chromium styles a hint anew at every key, also one that nobody sees behind the text.
        placeholder={isEmpty ? placeholder : undefined}
        rows={rows}
        maxLength={limit?.characters}
        aria-describedby={isFull ? `${id}-full` : undefined}
        onInput={limit && (event => setFull(event.currentTarget.value.length >= limit.characters))}
        disabled={isDisabled}
        autoCapitalize="sentences"
        spellCheck
      />
      {isFull && (
        <p id={`${id}-full`} className="field-hint" role="status">
          {limit?.reached}
        </p>
      )}
    </div>
  )
}

/**
 * The textarea is written by hand, not by React, because a re-render would throw the caret to the end and break an
 * input method's composition. Every keystroke is carried over to the shared text as soon as it stands on the screen,
 * also within a composition, so that leaving or a dead battery costs nothing; only what others typed waits until the
 * composition ends.
 */
function useSharedArea(handle: SharedTextProps['handle']) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [isEmpty, setEmpty] = useState(() => handle.get() === '')
  useEffect(() => {
    const element = area.current
    if (!element) return
    let shown = handle.get()
    let isComposing = false
    element.value = shown
    const adapt = () => {
      fitHeight(element)
      setEmpty(element.value === '')
    }
    adapt()

    const takeTyped = () => {
      const typed = element.value
      if (typed !== shown) {
        const merged = rebase(shown, typed, handle.get())
        shown = typed
        handle.set(merged)
      }
      showShared()
    }
    const showShared = () => {
      const shared = handle.get()
      if (isComposing || shared === element.value) return
      replaceKeepingCaret(element, shared)
      shown = shared
      adapt()
    }
    const taking = afterPaint(takeTyped)
    const stop = listenTo(element, {
      input() {
        adapt()
        taking.soon()
      },
      compositionstart() {
        isComposing = true
      },
      compositionend() {
        isComposing = false
        takeTyped()
      },
      blur: takeTyped,
    })
    // What stands here and wasn't taken yet mustn't be overwritten.
    const unsubscribe = handle.subscribe(takeTyped)
    return () => {
      takeTyped()
      taking.stop()
      unsubscribe()
      stop()
    }
  }, [handle])
  return { area, isEmpty }
}

function listenTo(element: HTMLElement, listeners: Record<string, () => void>): () => void {
  const end = new AbortController()
  for (const [type, listen] of Object.entries(listeners))
    element.addEventListener(type, listen, { signal: end.signal })
  return () => end.abort()
}

function replaceKeepingCaret(element: HTMLTextAreaElement, text: string): void {
  const edit = editBetween(element.value, text)
  const { selectionStart, selectionEnd, selectionDirection } = element
  element.value = text
  // Safari moves the focus to a field whose selection is set.
  if (document.activeElement !== element) return
  const direction = selectionDirection ?? 'none'
  element.setSelectionRange(moveThrough(selectionStart, edit), moveThrough(selectionEnd, edit), direction)
}

// Firefox and older Safari don't know field-sizing.
function fitHeight(element: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight}px`
}
