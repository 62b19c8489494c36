/**
 * Shapes of the HTTP API as the console uses them. Dates are Asia/Shanghai business dates (`2026-07-31`), instants ISO
 * 8601. Written by hand until the services' OpenAPI snapshots land; see README, "Types".
 */

export type Role =
    | "admin"
    | "city-editor"
    | "city-approver"
    | "department-editor"
    | "district-editor"
    | "district-approver"
    | "squad-officer"
    | "information-officer"
    | "judge"
    | "viewer";

export interface Page<T> {
    items: T[];
    next: string | null;
}

export interface Account {
    accountId: string;
    username: string;
    name: string;
    unit: string;
    roles: Role[];
    mustChangePassword: boolean;
}

export interface ManagedAccount {
    id: string;
    version: number;
    username: string;
    name: string;
    unit: string;
    roles: Role[];
    disabled: boolean;
    mustChangePassword: boolean;
    machine: boolean;
    lockedUntil: string | null;
}

export interface NewAccount {
    username: string;
    name: string;
    unit: string;
    roles: Role[];
}

export interface CreatedAccount {
    account: ManagedAccount;
    oneTimePassword: string;
}

export type UnitLevel = "CITY" | "DEPARTMENT" | "DISTRICT" | "SQUAD";
export type UnitGroup = "URBAN" | "SUBURBAN" | "DIRECT";

export interface Unit {
    id: string;
    version: number;
    name: string;
    aliases: string[];
    level: UnitLevel;
    parent: string | null;
    group: UnitGroup | null;
    closed: boolean;
    order: number;
}

/** A row of an imported table that was skipped. */
export interface RowFault {
    row: number;
    column: string;
    /** Row and column in words. */
    where: string;
    what: string;
}

/** What became of the rows of an imported table. */
export interface ImportCounts {
    created: number;
    changed: number;
    unchanged: number;
    problems: RowFault[];
}

/** What became of a table of accounts; the one-time passwords are told this once. */
export interface AccountImport {
    created: { username: string; oneTimePassword: string }[];
    changed: string[];
    unchanged: string[];
    problems: RowFault[];
}

export type ProjectKind = "PLAIN" | "CAMPAIGN" | "TOPIC_CALL" | "DRILL" | "TRAINING";

/** A project's span: first and last day, and the words the plan uses for it. */
export interface Period {
    from: string;
    to: string;
    label: string;
}

export interface PlanSection {
    level: 1 | 2;
    numbering: string;
    heading: string;
    text: string;
    measures: string[];
}

/** A period as read from a document: without dates when its words could not be understood. */
export interface ReadPeriod {
    from: string | null;
    to: string | null;
    label: string;
}

/** A row of a plan's table; units are named as the document names them. */
export interface PreviewProject {
    no: number;
    name: string;
    period: ReadPeriod;
    responsible: string[];
    implementing: string[];
    theme: string | null;
    kind: ProjectKind;
    content: string;
    source: { line: number | null; page: number | null; text: string };
}

/** Something in a document that needs a person. */
export interface ReadProblem {
    where: string;
    what: string;
    kept: string;
}

export interface PlanPreview {
    number: string | null;
    title: string | null;
    issueDate: string | null;
    year: number | null;
    sections: PlanSection[];
    projects: PreviewProject[];
    problems: ReadProblem[];
}

export type ImportStatus = "READING" | "PREVIEW" | "ACCEPTED" | "DISCARDED" | "FAILED";

export interface PlanImport {
    id: string;
    version: number;
    status: ImportStatus;
    fileName: string;
    progress: { done: number; of: number };
    problem: { type: string; title: string; detail: string } | null;
    planId: string | null;
    /** Told only in the answer to the upload: the document was there before. */
    alreadyImported: boolean;
    preview: PlanPreview | null;
    source: string[];
    createdAt?: string;
}

export type PlanStatus = "DRAFT" | "IN_REVIEW" | "ISSUED" | "CLOSED";

export interface PlanChange {
    at: string;
    actor: string;
    from: PlanStatus | null;
    to: PlanStatus;
    reason: string | null;
}

export interface Plan {
    id: string;
    version: number;
    number: string;
    title: string;
    issueDate: string | null;
    year: number;
    status: PlanStatus;
    returnReason: string | null;
    sections: PlanSection[];
    breakdown: { state: "NONE" | "PENDING" | "DONE"; done: number; of: number };
    history: PlanChange[];
}

export type PlanRow = Omit<Plan, "sections" | "history">;

export interface Project {
    id: string;
    planId: string;
    planNumber: string;
    year: number;
    no: number;
    name: string;
    period: Period;
    responsible: string[];
    implementing: string[];
    theme: string | null;
    kind: ProjectKind;
    content: string;
    status: "ISSUED" | "CLOSED";
}

/** A row of a plan before it is issued: no id yet, units as the document names them. */
export type DraftProject = PreviewProject & { id?: undefined };

export type TaskStatus = "OPEN" | "IN_PROGRESS" | "HANDED_IN" | "RETURNED" | "ACCEPTED" | "EXCUSED" | "CANCELLED";
export type TaskAction = "progress" | "hand-in" | "accept" | "return" | "excuse" | "move-due" | "cancel";

export interface Timeliness {
    dueSoon: boolean;
    overdue: boolean;
    behind: boolean;
    onTime: boolean | null;
}

export interface Evidence {
    title: string;
    url: string;
}

export interface TaskEntry {
    at: string;
    actor: string;
    what: string;
    percent: number | null;
    note: string | null;
    evidence: Evidence[];
    reason: string | null;
}

export interface TaskRow {
    allowed: TaskAction[];
    id: string;
    version: number;
    planId: string;
    projectId: string;
    projectName: string;
    kind: ProjectKind;
    unit: string;
    responsible: string;
    due: string;
    originalDue: string;
    percent: number;
    status: TaskStatus;
    timeliness: Timeliness;
    handedInOn: string | null;
    acceptedOn: string | null;
}

export interface Task extends TaskRow {
    history: TaskEntry[];
}

export type TaskView = "all" | "owed" | "waiting" | "late" | "soon";

export type ReminderKind = "DUE_SOON" | "OVERDUE" | "RETURNED" | "HANDED_IN" | "ASSIGNED";

export interface Reminder {
    id: string;
    kind: ReminderKind;
    taskId: string;
    text: string;
    at: string;
    read: boolean;
}

export interface WorkingDays {
    year: number;
    known: boolean;
    off: string[];
    work: string[];
}

/** An import of past records; `changed`, `unchanged` and `bad` add up to `progress.done`. */
export interface PastImport {
    id: string;
    status: "RUNNING" | "DONE";
    progress: { done: number; of: number };
    changed: number;
    unchanged: number;
    bad: number;
    problems: RowFault[];
}

/** Counts of tasks; `expected` leaves out cancelled and excused ones. */
export interface Figures {
    expected: number;
    done: number;
    onTime: number;
    late: number;
    missing: number;
    excused: number;
    open: number;
}

/** The figure a record is counted in. */
export type FigureState = Exclude<keyof Figures, "expected" | "done">;
export type FigureAxis = "unit" | "month" | "group" | "kind";

export interface FigureRow extends Figures {
    key: string;
    label: string;
}

export interface FigureTable {
    asOf: string;
    computedAt: string;
    rows: FigureRow[];
    total: Figures;
}

/** A unit's place; `counted` are its tasks that were due or handed in, `rate` is `onTime / counted`. */
export interface RankedUnit {
    rank: number | null;
    unit: string;
    name: string;
    expected: number;
    counted: number;
    onTime: number;
    rate: number | null;
}

export interface Ranking {
    rows: RankedUnit[];
    unranked: RankedUnit[];
}

/** The record behind a figure. */
export interface TaskFact {
    taskId: string;
    unit: string;
    projectName: string;
    kind: ProjectKind;
    due: string;
    handedInOn: string | null;
    acceptedOn: string | null;
    state: FigureState;
}

export interface Reconciliation {
    cells: number;
    skipped: number;
    drifted: number;
    drift: { cell: string; stored: string; counted: string }[];
}

export interface Rebuild {
    state: "IDLE" | "BUILDING" | "FOLLOWING";
    done: number;
    of: number;
    changed: number;
    switchedAt: string | null;
}
