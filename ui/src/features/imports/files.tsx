import type { Import } from '~/api/types'
import { Section } from '~/components/page'
import { say } from '~/words/say'

const COUNTS = ['read', 'imported', 'updated', 'unchanged', 'phantom', 'rejected'] as const

/** What became of each file; the numbers of a line always add up to what was read. */
export function Files({ files }: { files: Import['files'] }) {
  return (
    <Section title={say('import-files')}>
      <div className="files-scroll" tabIndex={0} role="group" aria-label={say('import-files')}>
        <table className="files">
          <thead>
            <tr>
              <th scope="col">{say('import-file')}</th>
              {COUNTS.map((count) => (
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
                  {file.path} <small>{file.format}</small>
                </th>
                {COUNTS.map((count) => (
                  <td key={count} className="figures" data-none={file[count] === 0}>
                    {file[count]}
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
