import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

const commonjs = {
  format: 'cjs' as const,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
}

// The oldest runtime that must be able to run the build: Electron 25 (Chromium 114, Node 18.15).
const node = 'node18.15'
const chrome = 'chrome114'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: node,
      sourcemap: true,
      externalizeDeps: true,
      rolldownOptions: {
        input: { index: at('main/index.ts'), cli: at('main/cli.ts'), 'excel-worker': at('main/excel/worker.ts') },
        output: commonjs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: node,
      sourcemap: true,
      externalizeDeps: false, // a sandboxed preload can load nothing but this one file
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        output: { ...commonjs, codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    server: { host: '127.0.0.1' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: chrome,
      cssTarget: chrome,
      sourcemap: true,
      minify: true, // half the text to parse at every start
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: at('renderer/index.html'), print: at('renderer/print.html') },
        output: {
          codeSplitting: {
            groups: [
              { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 50 },
              { name: 'ag-grid', test: /node_modules[\\/](ag-grid-|@ag-grid)/, priority: 40 },
              { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 40 },
            ],
          },
        },
      },
    },
  },
})
