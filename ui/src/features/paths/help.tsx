import { Link } from '@tanstack/react-router'
import { say } from '~/words/say'

/** Nothing leads there yet: that, and what would help. */
export function Help({ said }: { said: string }) {
  return (
    <section className="paths-help" role="status">
      <p className="paths-said">{said}</p>
      <h2>{say('paths-help')}</h2>
      <ul>
        <li>{say('paths-help-wider')}</li>
        <li>{say('paths-help-met')}</li>
        <li>
          {say('paths-help-files')}{' '}
          <Link to="/import" className="plain-link">
            {say('paths-help-files-step')}
          </Link>
        </li>
      </ul>
    </section>
  )
}
