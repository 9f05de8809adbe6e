import { defineConfig } from "vite";

// Everything the page loads is a file of its own under /assets/, so that it runs
// under `script-src 'self'; style-src 'self'` without exceptions.
export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // `npm run dev` beside a lectern-server on its default port.  By number, because
  // "localhost" has no address on a machine without /etc/hosts.
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(["/api", "/media"].map((path) => [path, "http://127.0.0.1:8080"])),
  },
});
