import { say } from '~/words/say'

/** How to get an archive from LinkedIn: the two kinds, and how long each takes. */
export function LinkedInHelp({ open = false }: { open?: boolean }) {
  return (
    <details className="linkedin" open={open}>
      <summary>{say('linkedin-title')}</summary>
      <ol>
        <li>{say('linkedin-where')}</li>
        <li>{say('linkedin-small')}</li>
        <li>{say('linkedin-large')}</li>
        <li>{say('linkedin-then')}</li>
      </ol>
      <p>{say('linkedin-meanwhile')}</p>
    </details>
  )
}
