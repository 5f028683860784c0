import { useEffect, useRef } from 'react'

interface Props {
  state: 'all' | 'some' | 'none'
  label: string
  onToggle: () => void
  'data-row'?: number
}

/** A box that is ticked, empty, or ticked in part. */
export function Tick({ state, label, onToggle, ...rest }: Props) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some'
  }, [state])
  return <input {...rest} ref={box} type="checkbox" className="tick" checked={state === 'all'} aria-label={label} onChange={onToggle} />
}
