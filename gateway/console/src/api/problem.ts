/** One refused field of a request: a JSON pointer into the body that was sent, and why. */
export interface FieldError {
    pointer: string;
    detail: string;
}

/** RFC 9457 body as the services send it. */
export interface ProblemDocument {
    type?: string;
    title?: string;
    status?: number;
    detail?: string;
    errors?: FieldError[];
    currentVersion?: number;
    /** Of what stands in the way, for a conflict with something that is there. */
    id?: string;
    /** Account that has something in hands, and until when. */
    by?: string;
    until?: string;
    requestId?: string;
}

const TYPE_PREFIX = "https://chengxuan.io/problems/";

/** A refusal or failure of a request; `slug` is the stable name of the problem type, `network` when no answer came. */
export class Problem extends Error {
    readonly slug: string;
    readonly status: number;
    readonly title: string;
    readonly detail: string;
    readonly errors: FieldError[];
    readonly currentVersion: number | null;
    readonly id: string | null;
    readonly held: { by: string; until: string } | null;
    readonly requestId: string | null;

    constructor(document: ProblemDocument, status: number, requestId: string | null = null) {
        super(document.detail ?? document.title ?? `HTTP ${status}`);
        this.name = "Problem";
        this.slug = slugOf(document.type, status);
        this.status = status;
        this.title = document.title ?? "";
        this.detail = document.detail ?? "";
        this.errors = document.errors ?? [];
        this.currentVersion = document.currentVersion ?? null;
        this.id = document.id ?? null;
        this.held = document.by && document.until ? { by: document.by, until: document.until } : null;
        this.requestId = document.requestId ?? requestId;
    }

    static network(cause: unknown): Problem {
        return Object.assign(new Problem({ type: `${TYPE_PREFIX}network` }, 0), { cause });
    }

    get isStale(): boolean {
        return this.slug === "stale-version";
    }

    /** True when it is not known whether the server carried the act out: the same act may be sent again. */
    get isUnanswered(): boolean {
        return this.status === 0 || this.status >= 500;
    }
}

export function asProblem(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem({ title: String(error) }, 0);
}

/** Errors sorted into the form's fields (`/evidence/0/url` → `evidence.0.url`) and those that belong to none of them. */
export function fieldErrors(problem: Problem | null, fields: readonly string[]) {
    const byField: Record<string, string> = {};
    const others: string[] = [];
    for (const { pointer, detail } of problem?.errors ?? []) {
        const path = pathOf(pointer);
        const field = fields.find((name) => path === name || path.startsWith(`${name}.`));
        if (!field) others.push(detail);
        else if (path === field || !byField[field]) byField[path] = byField[field] = detail;
    }
    return { byField, others };
}

export function pathOf(pointer: string): string {
    return pointer
        .replace(/^#?\/?/, "")
        .split("/")
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
        .join(".");
}

function slugOf(type: string | undefined, status: number): string {
    if (type?.startsWith(TYPE_PREFIX)) return type.slice(TYPE_PREFIX.length);
    return type && type !== "about:blank" ? type : `http-${status}`;
}
