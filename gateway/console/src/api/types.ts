/**
 * The console's names for what the services describe in their OpenAPI snapshots; `npm run api` writes the folder
 * `generated`. Dates are Asia/Shanghai business dates (`2026-07-31`), instants ISO 8601. Only where a snapshot says no
 * more than "a text" is the vocabulary spelled out here.
 */
import type * as gateway from "./generated/gateway";
import type * as media from "./generated/media";
import type * as plan from "./generated/plan";
import type * as reporting from "./generated/reporting";

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

/** `T` with some properties said more exactly. */
type Narrow<T, Exact> = Omit<T, keyof Exact> & Exact;

export interface Page<T> {
    items: T[];
    next: string | null;
}

export type Account = Narrow<gateway.SessionWho, { roles: Role[] }>;
export type ManagedAccount = Narrow<gateway.AccountView, { roles: Role[] }>;
/** Of a person; machines are not created here. */
export type NewAccount = Narrow<Omit<gateway.AccountNewAccount, "machine">, { roles: Role[] }>;
export type CreatedAccount = Narrow<gateway.AccountWithPassword, { account: ManagedAccount }>;
/** What became of a table of accounts; the one-time passwords are told this once. */
export type AccountImport = gateway.ImportAccountsResult;

export type Colleague = Narrow<gateway.AccountColleague, { roles: Role[] }>;
/** Somebody's roles lent to a colleague for some days. */
export type Delegation = Narrow<gateway.DelegationView, { roles: Role[] }>;
export type NewDelegation = gateway.LendRolesWish;

export type UnitLevel = plan.UnitView["level"];
export type UnitGroup = "URBAN" | "SUBURBAN" | "DIRECT";
export type Unit = Narrow<plan.UnitView, { group: UnitGroup | null }>;

/** A row of an imported table that was skipped; `where` is row and column in words. */
export type RowFault = plan.Fault;
/** What became of the rows of an imported table. */
export type ImportCounts = plan.ImportUnitsOutcome;

export type ProjectKind = plan.ProjectView["kind"];
/** A project's span: first and last day, and the words the plan uses for it. */
export type Period = Narrow<ReadPeriod, { from: string; to: string }>;
/** A period as read from a document: without dates when its words could not be understood. */
export type ReadPeriod = plan.Period;
export type PlanSection = plan.PlanPreviewSection;
/** A row of a plan's table; units are named as the document names them. */
export type PreviewProject = plan.PlanPreviewProject;
/** Something in a document that needs a person. */
export type ReadProblem = plan.PlanPreviewProblem;
/** As it is answered; who sends one may leave out what may be null. */
export type PlanPreview = Required<plan.PlanPreview>;
export type ImportStatus = PlanImport["status"];
/** `alreadyImported` is told only in the answer to the upload: the document was there before. */
export type PlanImport = Narrow<plan.ImportView, { preview: PlanPreview | null }>;

export type PlanStatus = Plan["status"];
export type PlanChange = plan.PlanStep;
export type Plan = plan.PlanView;
export type PlanRow = plan.PlanRow;
/** A version of what a plan says, by its row in the list; `revision` counts amendments, 0 is the plan as issued. */
export type VersionHead = plan.ReadVersionsHead;
/** What a plan said from some moment on. */
export type PlanVersion = plan.ReadVersionsWhole;
/** What one version says other than another. */
export type PlanChanges = plan.PlanChanges;
export type ProjectChange = plan.PlanChangesChanged;
export type TextChange = plan.TextChange;
export type AmendmentStatus = Amendment["status"];
export type AmendmentRow = plan.AmendmentRow;
export type Amendment = plan.AmendmentView;
/** What an amendment would do to tasks. */
export type Effects = plan.Effects;
export type AmendmentStep = plan.AmendmentStep;
/** The projects of a year with how they stand, and the rule that says so. */
export type Portfolio = plan.ReadPortfolioPortfolio;
export type PortfolioRow = plan.PortfolioRow;
export type Health = PortfolioRow["health"];
export type SavedView = plan.SavedViewView;
export type Project = Narrow<plan.ProjectView, { period: Period }>;
/** A row of a plan before it is issued: no id yet, units as the document names them. */
export type DraftProject = PreviewProject & { id?: undefined };

export type ProjectEvidence = plan.ProjectEvidence;
export type OutcomeTarget = plan.TargetView;
export type Measurement = plan.Measurement;
export type Quota = plan.QuotaView;
export type QuotaVersion = plan.QuotaStateVersion;
export type QuotaMeasure = Quota["measure"];
/** What became of a table of quotas, or would become of it. */

export type TaskStatus = Task["status"];
export type TaskAction = Task["allowed"][number];
export type Timeliness = plan.Timeliness;
export type Evidence = plan.Evidence;
export type TaskEntry = plan.Entry;
export type TaskRow = plan.TaskRow;
export type Task = plan.TaskView;
/** `text` is null once it was removed. */
export type Comment = plan.CommentView;
/** An account that may be mentioned. */
export type Reader = plan.Person;
/** What became of an act on many tasks. */
export type TaskBulk = plan.ActOnManyAnswer;
export type TaskView = "all" | "owed" | "waiting" | "late" | "soon" | "unsigned";

export type ReminderKind = Reminder["kind"];
export type Reminder = plan.InboxView;
/** A notice that a digest lists. */
export type GatheredReminder = plan.InboxItem;
export type NoticeSettings = plan.NoticeSettingsView;
export type UnreadCount = plan.InboxUnread;
export type WorkingDays = plan.CalendarView;
/** `path` is told only in the answer that creates it. */
export type CalendarFeed = plan.CalendarFeedView;
/** An import of past records; `changed`, `unchanged` and `bad` add up to `progress.done`. */
export type PastImport = plan.PastView;

/** Counts of tasks; `expected` leaves out cancelled and excused ones. */
export type Figures = Omit<FigureRow, "key" | "label">;
/** The figure a record is counted in. */
export type FigureState = Exclude<keyof Figures, "expected" | "done">;
export type FigureAxis = "unit" | "month" | "group" | "kind";
/** Of a table's rows only the total is without a key. */
export type FigureRow = Narrow<reporting.PlanTaskTableRow, { key: string }>;
export type FigureTable = Narrow<reporting.PlanTaskTableAnswer, { rows: FigureRow[]; total: Figures }>;
/** A unit's place; `counted` are its tasks that were due or handed in, `rate` is `onTime / counted`. */
export type RankedUnit = reporting.RankingStanding;
export type Ranking = reporting.RankingAnswer;
/** The record behind a figure. */
export type TaskFact = Narrow<reporting.PlanTaskRecord, { kind: ProjectKind; state: FigureState }>;
/** Quotas of one period beside what was counted; `actual` is null while nothing is known. */
export type QuotaTable = reporting.QuotaTableAnswer;
export type QuotaRow = reporting.QuotaTableRow;
export type Reconciliation = reporting.ReconciliationResult;
export type Rebuilds = reporting.FiguresProgress;
/** Business time without a zone, to the minute: `2026-05-01T09:00`. */
export type SessionContent = Narrow<
    Required<plan.SessionContent>,
    { place: string | null; projectId: string | null; capacity: number | null; agenda: string | null }
>;
export type SessionRow = plan.SessionRow;
export type Session = plan.SessionView;
export type SessionKind = SessionRow["kind"];
export type SessionLevel = SessionRow["level"];
export type SessionStatus = SessionRow["status"];
export type Attendance = plan.AttendanceView;
/** What became, or with `dryRun` would become, of a list. */
export type AttendanceImport = plan.ImportAttendanceOutcome;
export type CheckInCode = plan.CheckInCode;
/** A unit's, or where it has a name a person's, hours of a year. */
export type SessionHours = plan.AttendancesPersonSum;
export type SessionTemplate = plan.SessionTemplateView;

export type Outlet = media.OutletView;
export type OutletLevel = Outlet["level"];
export type OutletKind = Outlet["kind"];
/** What became, or with `dry` would become, of a table of outlets. */
/** A piece of coverage in a list. */
export type ReportRow = media.ReportRow;
/** What a search of pieces found, with the places to be marked. */
export type ReportSearch = media.SearchAnswer;
export type FoundReport = ReportSearch["items"][number];
/** A piece of coverage as it is told. */
export type ReportState = ReprintGroup["members"][number];
/** Pieces that tell one story, or seem to. */
export type ReprintGroup = media.ReprintView;
/** A piece of coverage, whole. */
export type Report = media.ReportView;
export type PieceTone = Report["tone"];
export type ReadershipTier = Report["tier"];
/** A piece that is registered already; without id for those who may not read it. */
export type KnownReport = media.KnownReportsKnown;

/** A table of pieces on its way in. */
export type ReportImport = media.ImportView;
export type ReportImportRow = media.ImportRow;

export type CoverageAxis = "unit" | "month" | "group" | "level" | "kind" | "tier" | "topic" | "campaign";
/** Counts of pieces; `share` is what of them is the units' in question. */
export type CoverageCounts = Omit<CoverageRow, "key" | "label">;
export type CoverageRow = Narrow<reporting.CoverageTableRow, { key: string }>;
export type CoverageTable = Narrow<reporting.CoverageTableAnswer, { rows: CoverageRow[]; total: CoverageCounts }>;
/** The months of a year beside those of another. */
export type Comparison = reporting.CoverageComparisonAnswer;
export type ComparedFigure = reporting.CoverageComparisonCompared;
/** A figure of a past year as the city states it. */
export type Baseline = reporting.BaselineView;
export type BaselineYears = reporting.BaselineYears;
/** What became, or with `dry` would become, of a table of them. */
/** The piece behind a figure. */
export type CoverageRecord = Narrow<
    reporting.CoverageRecord,
    { level: OutletLevel; kind: OutletKind; tone: PieceTone; tier: ReadershipTier }
>;

/** A channel of the bureau's own, with its columns. */
export type Channel = media.ChannelView;
export type ChannelKind = Channel["kind"];
/** A call in a list, with counts of what the caller may read. */
export type CallRow = media.CallRow;
/** A call for submissions, whole. */
export type TopicCall = media.CallView;
export type CallStatus = TopicCall["status"];
export type Audience = media.Audience;
export type CallContent = Narrow<
    Required<media.CallContent>,
    { channelId: string | null; columnId: string | null; projectId: string | null }
>;
/** What one unit owes for a call, as it stands now. */
export type OwedSubmission = media.CallOwed;
export type CallTimeliness = OwedSubmission["timeliness"];
/** A version of the rules that units are assessed by; points, not hundredths of them. */
export type RuleVersion = media.RuleView;
export type RuleBody = media.RulesView;
/** A month's ranking by its own rules and by others. */
export type Simulation = media.Simulation;
export type SimulationRow = media.SimulationRow;
/** The assessment of a month; its id is the month. */
export type Assessment = media.AssessmentView;
export type PointsRanking = media.AssessmentRanking;
export type PointsRow = media.StandingsRow;
export type PointsAxis = "unit" | "month" | "group";
/** Published points added up, and what they come of. */
export type PointsSums = Narrow<reporting.PointsTableRow, { key: string; label: string }>;
export type PointsTable = Narrow<reporting.PointsTableAnswer, { rows: PointsSums[]; total: PointsSums }>;
/** A unit's points of a month, behind a figure. */
export type PointsRecord = reporting.PointsRecord;
/** How a unit comes by its points of a month. */
export type Explanation = media.ScoreExplanation;
export type PointLine = media.ScoreLineView;
export type Appeal = media.AppealView;
export type AppealStatus = Appeal["status"];
/** What a source of a closed month gives more or less than it did then. */
export type Correction = media.CorrectionView;
/** A personal value as far as it is shown. */
export type Masked = media.Masked;
export type ContactRow = media.ContactRow;
/** Somebody at an outlet, whole but masked. */
export type Contact = media.ContactView;
export type RevealedContact = media.ContactRevealed;
export type RevealPurpose = media.ContactRevealRequest["purpose"];
export type InterviewRow = media.InterviewRow;
export type Interview = media.InterviewView;
export type InterviewStatus = InterviewRow["status"];
export type ReleaseRow = media.ReleaseRow;
export type PressRelease = media.ReleaseView;
export type ReleaseStatus = ReleaseRow["status"];
export type ReleaseBlock = media.ReleaseContentBlock;
export type ReleaseCoverage = media.ReleaseCoverageCoverage;
/** What a unit offers to an own channel, in a list. */
export type SubmissionRow = media.SubmissionRow;
export type Submission = media.SubmissionView;
export type SubmissionContent = media.SubmissionContent;
export type SubmissionBlock = media.Block;
export type SubmissionPicture = media.Picture;
export type SubmissionEntry = Submission["history"][number];
export type SubmissionCounts = media.SubmissionCounts;
export type ReviewLevel = NonNullable<Submission["level"]>;
/** What became of a decision on many. */
export type Decided = media.DecideOnManyAnswer;
export type DeskLock = media.DeskLock;
export type ColumnFigures = media.ReadColumnsColumnFigures;
export type ColumnMonth = media.ReadColumnsMonthFigures;
/** A call with the headings it asks for. */
export type OpenCall = media.CallView;

export type OwedAxis = "unit" | "month" | "group" | "call";
/** Counts of what units owe; `expected` is onTime, late, missing and open together. */
export type OwedCounts = Omit<OwedRow, "key" | "label">;
export type OwedRow = Narrow<reporting.OwedTableRow, { key: string }>;
export type OwedTable = Narrow<reporting.OwedTableAnswer, { rows: OwedRow[]; total: OwedCounts }>;
/** What a unit owes, behind a figure. */
export type OwedRecord = Narrow<reporting.OwedRecord, { state: Exclude<keyof OwedCounts, "expected"> }>;

/** Somebody on a roster of part-time editors or spokespersons. */
/** What pieces may belong to: a project of the plan or a campaign. */
export type MediaSubject = media.Subject;

export type RosterEntry = media.RosterView;
export type RosterStanding = RosterEntry["standing"];
/** How many serve at a unit. */
export type RosterCoverage = media.RosterCoverageRow;
/** What became, or with `dry` would become, of a table of people. */
