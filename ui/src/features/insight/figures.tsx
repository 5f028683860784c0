import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { figuresQuery } from '~/api/queries'
import type { Figures } from '~/api/types'
import { Asked } from '~/components/asked'
import { forLanguage } from '~/words/language'
import { asNumber } from '~/words/order'
import { say } from '~/words/say'

/** The figures behind the words: asked for only when somebody opens them. */
export function FiguresOnDemand() {
  const [open, setOpen] = useState(false)
  const query = useQuery({ ...figuresQuery, enabled: open })
  return (
    <details className="figures-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('insight-figures')}</summary>
      {open && <Asked query={query}>{({ figures }) => (figures ? <Table figures={figures} /> : null)}</Asked>}
    </details>
  )
}

const inFull = forLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))

function Table({ figures }: { figures: Figures }) {
  const fine = inFull()
  const { people, ties, modularity, constraint, effective_size, efficiency, variety } = figures
  const rows: [string, string][] = [
    ['people', asNumber(people)],
    ['ties', asNumber(ties)],
    ['modularity', fine.format(modularity)],
    ['constraint', fine.format(constraint)],
    ['effective', fine.format(effective_size)],
    ['efficiency', fine.format(efficiency)],
  ]
  return (
    <table className="figures">
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">
              {say(`insight-figure-${name}`)}
              <small>{say(`insight-figure-${name}-about`)}</small>
            </th>
            <td>{value}</td>
          </tr>
        ))}
        {variety.map(({ kind, effective, kinds }) => (
          <tr key={kind}>
            <th scope="row">
              {say(`insight-figure-variety-${kind}`)}
              <small>{say('insight-figure-variety-about', { kinds })}</small>
            </th>
            <td>{fine.format(effective)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
