import { useEffect, useState } from 'react'
import { say } from '~/words/say'
import { timeThere } from './time-there'

const MINUTE = 60_000

/** What time it is where they are, when that is another time than here: "21:40 there, evening". */
export function There({ zone }: { zone: string | null | undefined }) {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), MINUTE)
    return () => clearInterval(clock)
  }, [])
  const there = zone ? timeThere(zone, now) : null
  if (!there) return null
  return <span className="person-there">{say(`there-${there.part}`, { time: there.time })}</span>
}
