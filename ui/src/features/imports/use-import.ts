import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { upload } from '~/api/client'
import type { Import } from '~/api/types'
import { announce } from '~/components/notices'
import { messageOf } from '~/components/writes'

/** Sends files to be read, and goes to watch them. */
export function useImport(): (files: readonly File[]) => Promise<void> {
  const navigate = useNavigate()
  return useCallback(
    async (files) => {
      if (files.length === 0) return
      try {
        const { id } = await upload<Import>('/imports', files)
        await navigate({ to: '/import/$id', params: { id } })
      } catch (error) {
        announce({ text: messageOf(error), problem: true })
      }
    },
    [navigate],
  )
}
