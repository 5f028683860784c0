import { Link, useNavigate } from '@tanstack/react-router'
import { Route } from 'lucide-react'
import { useScreenKeys } from '~/keys/use-screen-keys'
import { say } from '~/words/say'

/** From a person or an organisation to those who can lead there; the key is `w`. */
export function PathsTo({ name, target }: { name: string; target: string }) {
  const navigate = useNavigate()
  useScreenKeys('person', { w: () => void navigate({ to: '/paths', search: { target } }) }, { about: name })
  return (
    <p>
      <Link to="/paths" search={{ target }} className="plain-link">
        <Route size={14} strokeWidth={1.75} aria-hidden /> {say('paths-to', { name })} <kbd>w</kbd>
      </Link>
    </p>
  )
}
