// Serves a made-up API and, when built, the console itself: `npm run mock`, then http://127.0.0.1:8090 (admin, any password).
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { act } from "./acts.js";
import { read } from "./reads.js";

const port = Number(process.env.PORT ?? 8090);
const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const types = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
};
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    response.setHeader("X-Request-Id", Math.random().toString(16).slice(2, 14));
    if (!url.pathname.startsWith("/api/")) return page(url.pathname, response);
    if (url.pathname === "/api/reports/live") return live(request, response);
    const username = /mock-session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
    const body = await bodyOf(request);
    const ask = {
        path: url.pathname.slice(4),
        query: url.searchParams,
        body,
        username,
        headers: request.headers,
        response,
    };
    const answer = request.method === "GET" ? read(ask) : act(request.method, ask);
    send(response, answer ?? problem(404, "not-found", "没有找到您要的内容"));
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}`));

export function problem(status, slug, detail, more = {}) {
    return { status, body: { type: `https://chengxuan.io/problems/${slug}`, title: slug, status, detail, ...more } };
}

function send(response, { status = 200, body, headers = {} }) {
    response.writeHead(status, {
        "Content-Type": status >= 400 ? "application/problem+json" : "application/json",
        ...headers,
    });
    response.end(body === undefined ? "" : JSON.stringify(body));
}

function page(path, response) {
    const file = join(dist, normalize(path));
    const found = extname(path) && existsSync(file) ? file : join(dist, "index.html");
    response.writeHead(200, {
        "Content-Type": types[extname(found)] ?? "text/plain",
        "Content-Security-Policy": policy,
    });
    response.end(readFileSync(found));
}

function live(request, response) {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    const tick = () =>
        response.write(
            `event: figures\ndata: {"subject":"plan-tasks","unit":"PD","at":"${new Date().toISOString()}"}\n\n`,
        );
    tick();
    const timer = setInterval(tick, 15000);
    request.on("close", () => clearInterval(timer));
}

async function bodyOf(request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    return request.headers["content-type"]?.startsWith("application/json") && text ? JSON.parse(text) : {};
}
