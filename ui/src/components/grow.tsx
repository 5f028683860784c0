import { useLayoutEffect, useRef, type ComponentProps, type Ref } from 'react'
import './grow.css'

type Props = Omit<ComponentProps<'textarea'>, 'ref'> & { ref?: Ref<HTMLTextAreaElement> }

/** A text field as tall as its text. */
export function Grow({ ref, className, value, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const field = own.current
    if (!field || CSS.supports('field-sizing', 'content')) return
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight}px`
  }, [value])
  const keep = (field: HTMLTextAreaElement | null) => {
    own.current = field
    if (typeof ref === 'function') ref(field)
    else if (ref) ref.current = field
  }
  return <textarea ref={keep} className={`grow ${className ?? ''}`} value={value} {...rest} />
}
