// Builds the console for the jar: `npm ci` and `npm run build`, and only when something it is made from has changed:
// its own files, or the API descriptions that its types are generated from.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [folder, descriptions, stampFile] = process.argv.slice(2);
const made = new Set(["node_modules", "dist", "test", "coverage", "generated"]);

function files(path) {
    return readdirSync(path, { withFileTypes: true })
        .filter((entry) => !made.has(entry.name) && !entry.name.startsWith("."))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]));
}

function hash(paths) {
    const sum = createHash("sha256");
    for (const path of paths) {
        sum.update(path).update("\0").update(readFileSync(path));
    }
    return sum.digest("hex");
}

function npm(...args) {
    const windows = process.platform === "win32";
    const done = spawnSync(windows ? "npm.cmd" : "npm", args, { cwd: folder, stdio: "inherit", shell: windows });
    if (done.status !== 0) {
        console.error(done.error ? `npm cannot be run: ${done.error.message}` : `npm ${args.join(" ")} failed`);
        process.exit(1);
    }
}

const before = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, "utf8")) : {};
const now = { lock: hash([join(folder, "package-lock.json")]), sources: hash([...files(folder), ...files(descriptions)]) };
const built = existsSync(join(folder, "dist", "index.html"));
if (!built || before.sources !== now.sources) {
    if (!existsSync(join(folder, "node_modules")) || before.lock !== now.lock) {
        npm("ci", "--no-audit", "--no-fund");
    }
    npm("run", "build");
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(now));
}
