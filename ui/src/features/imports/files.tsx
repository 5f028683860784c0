import type { Import, Totals } from '~/api/types'
import { Section } from '~/components/page'
import { asNumber } from '~/words/order'
import { say } from '~/words/say'

const COUNTS = ['read', 'imported', 'updated', 'unchanged', 'phantom', 'rejected'] as const

/** Of the rows that were not taken, those that one left out oneself stand apart. */
const countOf = (file: Totals, count: (typeof COUNTS)[number] | 'left_out') => (count === 'rejected' ? file.rejected - file.left_out : file[count])

/** Where such a file comes from, by the first word of the format it was recognised as. */
const SOURCES: Record<string, string> = { mapped: 'csv', spreadsheet: 'csv', mbox: 'mail', eml: 'mail' }
const SAID = ['linkedin', 'vcard', 'google', 'outlook', 'thunderbird', 'calendar']

/** In words, where there are any. */
function sourceOf(format: string): string {
  const first = format.split('_')[0] ?? ''
  const source = SAID.includes(first) ? first : SOURCES[first]
  return source ? say(`source-${source}`) : ''
}

/** What became of each file; the numbers of a line always add up to what was read. */
export function Files({ files, totals }: { files: Import['files']; totals: Totals }) {
  const counts = totals.left_out > 0 ? ([...COUNTS, 'left_out'] as const) : COUNTS
  return (
    <Section title={say('import-files')}>
      <div className="files-scroll" tabIndex={0} role="group" aria-label={say('import-files')}>
        <table className="files">
          <thead>
            <tr>
              <th scope="col">{say('import-file')}</th>
              {counts.map((count) => (
                <th key={count} scope="col" className="figures">
                  {say(`import-count-${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.path}>
                <th scope="row">
                  {file.path} <small>{sourceOf(file.format)}</small>
                </th>
                {counts.map((count) => (
                  <td key={count} className="figures" data-none={countOf(file, count) === 0} data-count={say(`import-count-${count}`)}>
                    {asNumber(countOf(file, count))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
