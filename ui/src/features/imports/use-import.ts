import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { propose, upload } from '~/api/client'
import type { ColumnMap, Import, TableProposal } from '~/api/types'
import { announce } from '~/components/notices'
import { messageOf } from '~/components/writes'
import { askAbout } from './columns-state'

/** Sends files to be read, once it is known what their columns mean, and goes to watch them. */
export function useImport(): (files: readonly File[]) => Promise<void> {
  const navigate = useNavigate()
  return useCallback(
    async (files) => {
      if (files.length === 0) return
      try {
        const map = await mapFor(files)
        if (map === null) return
        const { id } = await upload<Import>('/imports', files, map)
        await navigate({ to: '/import/$id', params: { id } })
      } catch (error) {
        announce({ text: messageOf(error), problem: true })
      }
    },
    [navigate],
  )
}

/** The map of tables nobody knows: undefined when there are none, null when one rather leaves it. */
async function mapFor(files: readonly File[]): Promise<ColumnMap | null | undefined> {
  const tables: TableProposal[] = []
  for (const file of files.filter(({ name }) => /\.(csv|tsv|txt)$/i.test(name))) {
    const table = await propose(file)
    if (table) tables.push(table)
  }
  return tables.length > 0 ? askAbout(together(tables)) : undefined
}

/** The columns of all tables, each name once. */
function together(tables: readonly TableProposal[]): TableProposal {
  const columns = new Map(tables.flatMap(({ columns }) => columns.map((column) => [column.name, column] as const)))
  return { day_first: tables.some(({ day_first }) => day_first), columns: [...columns.values()] }
}
