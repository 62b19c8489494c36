import { once } from "./idempotency";
import { Problem, type ProblemDocument } from "./problem";

type Query = Record<string, string | number | boolean | null | undefined>;

/** What a request may carry besides its body. `version` becomes If-Match. */
interface Options {
    version?: number;
    signal?: AbortSignal;
}

interface Hooks {
    language: () => string;
    signedOut: () => void;
    /** Something was refused to the signed-in account. */
    refused?: () => void;
}

let hooks: Hooks = { language: () => "zh-CN", signedOut: () => {} };

/** Tells the client which language to ask for and what to do when the session has ended. */
export function configureClient(given: Hooks): void {
    hooks = given;
}

export function withQuery(path: string, query: Query = {}): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined && value !== null && value !== "" && value !== false) search.set(name, String(value));
    }
    return search.size ? `${path}?${search}` : path;
}

export function get<T>(path: string, query?: Query, options: Options = {}): Promise<T> {
    return send<T>("GET", withQuery(path, query), options);
}

export function put<T>(path: string, body: unknown, options: Options = {}): Promise<T> {
    return send<T>("PUT", path, options, JSON.stringify(body));
}

export function remove(path: string): Promise<void> {
    return send<void>("DELETE", path, {});
}

export function post<T>(path: string, body: unknown = {}, options: Options = {}): Promise<T> {
    const text = JSON.stringify(body);
    return once(`${path} ${text}`, (key) => send<T>("POST", path, options, text, key));
}

/** A file to save, and the name that the service gives it. */
export async function file(path: string, query?: Query): Promise<{ name: string; content: Blob }> {
    const response = await respond("GET", withQuery(path, query), {});
    const disposition = response.headers.get("Content-Disposition") ?? "";
    const name = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
    return { name: decodeURIComponent(name ?? path.split("/").pop()!), content: await response.blob() };
}

/** Sends a file as multipart `file`. */
export function upload<T>(path: string, file: File): Promise<T> {
    const form = new FormData();
    form.append("file", file);
    const act = `${path} ${file.name} ${file.size} ${file.lastModified}`;
    return once(act, (key) => send<T>("POST", path, {}, form, key));
}

async function send<T>(method: string, path: string, options: Options, body?: string | FormData, key?: string) {
    try {
        return await sendOnce<T>(method, path, options, body, key);
    } catch (error) {
        if (!(error instanceof Problem && error.slug === "csrf" && (await renewCsrf(path)))) throw error;
        return sendOnce<T>(method, path, options, body, key);
    }
}

/** Asks for a fresh CSRF cookie; false when it is the session itself that has ended. */
async function renewCsrf(path: string): Promise<boolean> {
    try {
        await sendOnce("GET", "/api/session", {});
        return true;
    } catch (error) {
        if (!(error instanceof Problem && error.status === 401)) return false;
        if (path !== "/api/session") hooks.signedOut();
        return path === "/api/session";
    }
}

async function sendOnce<T>(method: string, path: string, options: Options, body?: string | FormData, key?: string) {
    return (await read(await respond(method, path, options, body, key))) as T;
}

/** Gives an answer that is not read yet; a refusal is thrown as a problem. */
async function respond(method: string, path: string, options: Options, body?: string | FormData, key?: string) {
    const headers = new Headers({
        Accept: "application/json, application/problem+json",
        "Accept-Language": hooks.language(),
    });
    if (typeof body === "string") headers.set("Content-Type", "application/json");
    if (key) headers.set("Idempotency-Key", key);
    if (options.version !== undefined) headers.set("If-Match", `"${options.version}"`);
    const csrf = cookie("XSRF-TOKEN");
    if (csrf && method !== "GET") headers.set("X-XSRF-TOKEN", csrf);

    const response = await fetch(path, {
        method,
        headers,
        body,
        signal: options.signal,
        credentials: "same-origin",
    }).catch((cause: unknown) => {
        if (options.signal?.aborted) throw cause;
        throw Problem.network(cause);
    });
    if (response.ok) return response;
    const problem = new Problem(
        ((await read(response)) as ProblemDocument) ?? {},
        response.status,
        response.headers.get("X-Request-Id"),
    );
    if (response.status === 401 && path !== "/api/session") hooks.signedOut();
    if (response.status === 403 && problem.slug !== "csrf") hooks.refused?.();
    throw problem;
}

async function read(response: Response): Promise<unknown> {
    const type = response.headers.get("Content-Type") ?? "";
    if (response.status === 204 || !type.includes("json")) return located(response, undefined);
    return located(response, await response.json().catch(() => undefined));
}

/** A 202 may name its job by Location only; the id is that address's last step. */
function located(response: Response, answer: unknown): unknown {
    const location = response.headers.get("Location");
    if (!response.ok || !location || (answer && typeof answer === "object" && "id" in answer)) return answer;
    return { ...(answer as object | undefined), id: location.split("/").pop() };
}

function cookie(name: string): string | null {
    const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}
