import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run build` (src/tools/build.ts) packs what comes out, and holds it against its budget. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../../.out/tab',
    emptyOutDir: true,
    // Every style and picture is a file of this server's own: the policy of the page allows nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
});
