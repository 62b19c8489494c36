import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import Components from "unplugin-vue-components/vite";
import { ElementPlusResolver } from "unplugin-vue-components/resolvers";
import { defineConfig } from "vitest/config";

const api = process.env.CHENGXUAN_API ?? "http://127.0.0.1:8080";

export default defineConfig({
    plugins: [vue(), Components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: "css" })] })],
    resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
    define: {
        __VUE_OPTIONS_API__: "true",
        __INTLIFY_PROD_DEVTOOLS__: "false",
    },
    build: { target: "es2022", chunkSizeWarningLimit: 700, reportCompressedSize: true },
    server: { host: "127.0.0.1", proxy: { "/api": api } },
    test: {
        environment: "node",
        isolate: false,
        include: ["test/**/*.test.ts"],
        server: { deps: { inline: ["element-plus"] } },
    },
});
