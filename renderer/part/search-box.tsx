import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../look/icons'
import { useKeys } from './keys'

/** The quick search of a screen: Ctrl+F goes there, Escape empties it, and it answers a moment after the last letter. */
export function SearchBox({
  value,
  onChange,
  hint,
}: {
  value: string
  onChange: (text: string) => void
  hint: string
}) {
  const [text, setText] = useState(value)
  const input = useRef<InputRef>(null)
  const [composing, setComposing] = useState(false)
  useKeys({ 'Ctrl+F': () => input.current?.focus({ cursor: 'all' }) })
  // What the list is narrowed to is trimmed: the blank just typed stays in the box.
  useEffect(() => setText((now) => (now.trim() === value ? now : value)), [value])
  useEffect(() => {
    if (text.trim() === value || composing) return
    const timer = window.setTimeout(() => onChange(text.trim()), 150)
    return () => window.clearTimeout(timer)
  }, [text, value, onChange, composing])
  return (
    <Input
      ref={input}
      className="search-box"
      prefix={<Icon name="search" />}
      placeholder={hint}
      aria-label={hint}
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  )
}
