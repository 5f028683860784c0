// Builds the web app: no inline script or style (the server forbids both), every asset a file, compressed forms beside the plain ones.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The layers of styles in their order: whichever file comes first, every later one keeps to it. */
const LAYERS = '@layer kit, reset, base, components, utilities;'

/** Says the order of the layers in every file of styles, for the browser takes it from the first that it reads. */
function layered(): Plugin {
  return {
    name: 'layered',
    apply: 'build',
    enforce: 'post',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = LAYERS + String(file.source)
      }
    },
  }
}

/** Writes `.br` and `.gz` beside every text file of the build. */
function compressed(): Plugin {
  let folder = ''
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true })
      await Promise.all(files.filter((file) => /\.(js|css|html|svg|json)$/.test(file)).map((file) => compress(join(folder, file))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  await writeFile(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}

export default defineConfig({
  plugins: [react(), layered(), compressed()],
  resolve: {
    alias: {
      '~': here('./src'),
      // The kit's scroll lock writes a <style> element, which our content security policy refuses.
      'react-style-singleton': here('./src/styles/style-singleton.ts'),
    },
  },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
  server: {
    port: 7430,
    fs: { allow: [here('..')] },
    proxy: { '/api': process.env.WELLMET_API ?? 'http://127.0.0.1:7420' },
  },
})
