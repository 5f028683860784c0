// Builds the web app: no inline script or style (the server forbids both), every asset a file, compressed forms beside the plain ones.
import { createHash } from 'node:crypto'
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

/** The name of the worker that opens the app without network; it lies at the root, for there it may answer for every page. */
const WORKER = 'sw'

/** Tells the worker which files make up the app, and under which hash it keeps them. Letters that no page of ours needs stay out. */
function worker(): Plugin {
  return {
    name: 'worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const assets = Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file) || /-latin(-ext)?-[^/]*\.woff2$/.test(file))
        const files = ['/', '/manifest.webmanifest', '/icon.svg', ...assets.filter((file) => file !== `${WORKER}.js`).map((file) => `/${file}`)]
        const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16)
        const chunk = bundle[`${WORKER}.js`]
        if (chunk?.type !== 'chunk') throw new Error('the worker is missing from the build')
        chunk.code = chunk.code.replaceAll('__FILES__', JSON.stringify(files)).replaceAll('__BUILD__', JSON.stringify(build))
      },
    },
  }
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  await writeFile(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}

export default defineConfig({
  plugins: [react(), layered(), worker(), compressed()],
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
      input: { index: here('./index.html'), [WORKER]: here('./src/features/offline/sw.ts') },
      output: { entryFileNames: ({ name }) => (name === WORKER ? `${WORKER}.js` : 'assets/[name]-[hash].js') },
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
  server: {
    port: 7430,
    fs: { allow: [here('..')] },
    proxy: { '/api': process.env.WELLMET_API ?? 'http://127.0.0.1:7420' },
  },
})
