import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** The service that a development server asks; it writes only for pages of the host it is asked by. */
const API = { target: process.env['ATLAS_API'] ?? 'http://127.0.0.1:8080', changeOrigin: false };

export default defineConfig({
  plugins: [vue()],
  // Named .js, because servers do not agree on the type of .mjs and a worker of the wrong type is refused.
  worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    // the page may load fonts from the service only, not from its own style sheet
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
  },
  // The service refuses writes whose Origin is not its Host: both stay those of the development server.
  server: { proxy: Object.fromEntries(['/api', '/ogc'].map((path) => [path, { target: API, changeOrigin: false }])) },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
