// Takes pictures of every page against the mock server, for looking at them:
//   npm run build && npm run mock &   then   npm run look -- /tmp/console-look [name-part]
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const [out = "/tmp/console-look", only = ""] = process.argv.slice(2);
const base = process.env.CONSOLE ?? "http://127.0.0.1:8090";
const sizes = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const click =
    (name, nth = 0) =>
    (page) =>
        page.getByText(name, { exact: true }).nth(nth).click();

// name, address, what to do there, as whom
const shots = [
    ["sign-in", "/sign-in", null, null],
    ["password", "/password", null, "new.user"],
    ["workbench", "/"],
    ["workbench-district", "/", null, "pd.editor"],
    ["workbench-approver", "/", null, "city.approver"],
    [
        "menu",
        "/",
        (page) =>
            page
                .locator(".burger")
                .click({ timeout: 500 })
                .catch(() => {}),
    ],
    ["inbox", "/inbox"],
    ["inbox-settings", "/inbox?tab=settings", click("逐项设置（4 类）")],
    [
        "group-by-hand",
        "/coverage",
        async (page) => {
            for (const at of [0, 1, 2]) await page.locator("td.choice input").nth(at).click();
            await page.getByRole("button", { name: "归为同一报道" }).click();
        },
    ],
    [
        "group-done",
        "/coverage",
        async (page) => {
            for (const at of [0, 1]) await page.locator("td.choice input").nth(at).click();
            await page.getByRole("button", { name: "归为同一报道" }).click();
            await page.locator(".el-dialog:visible .el-button--primary").click();
            await page.getByRole("button", { name: "撤销" }).waitFor();
        },
    ],
    ["group-split", "/coverage?report=r8"],
    ["outlet-import", "/coverage?tab=outlets", click("导入媒体名录")],
    ["tasks", "/tasks?view=late"],
    ["tasks-board", "/tasks?layout=board"],
    ["board-bulk", "/tasks?layout=board", (page) => page.locator(".board input").first().click(), "city.approver"],
    ["desk-mine", "/submissions?tab=mine"],
    [
        "desk-review",
        "/submissions?tab=review",
        (page) =>
            page
                .locator("thead input")
                .first()
                .click({ timeout: 500 })
                .catch(() => {}),
    ],
    ["desk-table", "/submissions?tab=desk"],
    ["desk-out", "/submissions?tab=out"],
    ["desk-one", "/submissions/s0"],
    ["desk-readings", "/submissions/s2", (page) => page.getByText("阅读情况").scrollIntoViewIfNeeded()],
    ["desk-return", "/submissions/s0", click("退回")],
    ["desk-accepted", "/submissions/s4", click("发布")],
    ["desk-edit", "/submissions/s0/edit"],
    ["desk-new", "/submissions/new?call=k1", null, "pd.editor"],
    ["task", "/tasks?task=t-19-PD"],
    ["task-return", "/tasks?task=t-19-PD", click("调整期限")],
    ["task-squads", "/tasks?task=t-19-PD", null, "pd.editor"],
    ["task-hand-in", "/tasks?task=t-19-PD", click("报送验收"), "pd.editor"],
    ["task-breakdown", "/tasks?task=t-19-PD", click("继续分解"), "pd.editor"],
    ["tasks-handler", "/tasks?view=owed&handler=me", null, "pd.editor"],
    ["task-share", "/tasks?task=t-19-PD~PD-LJZ", null, "pd.editor"],
    ["task-unsigned", "/tasks?view=unsigned&task=t-19-PD~PD-CS", null, "pd.editor"],
    ["tasks-unsigned", "/tasks?view=unsigned"],
    [
        "bulk",
        "/tasks?view=waiting",
        (page) =>
            page
                .locator("thead input")
                .first()
                .click({ timeout: 500 })
                .catch(() => page.locator("td.choice input").first().click()),
    ],
    [
        "bulk-result",
        "/tasks?view=waiting",
        async (page) => {
            for (const box of (await page.locator("td.choice input").all()).slice(0, 5)) await box.click();
            await page.locator(".bulk").getByText("通过验收").click();
            await page.locator(".el-dialog:visible .el-button--primary").click();
        },
    ],
    [
        "task-comments",
        "/tasks?task=t-19-PD",
        (page) => page.getByText("评论", { exact: true }).scrollIntoViewIfNeeded(),
        "pd.editor",
    ],
    ["plans", "/plans"],
    ["plan", "/plans/p1"],
    ["plan-issued", "/plans/p1?as=issued"],
    ["plan-text", "/plans/p1?tab=sections"],
    ["plan-targets", "/plans/p1?tab=targets"],
    ["plan-targets-measure", "/plans/p1?tab=targets", click("录入测量值")],
    ["plan-history", "/plans/p1?tab=history"],
    ["plan-review", "/plans/p2", click("退回修改"), "city.approver"],
    ["plan-versions", "/plans/p1?tab=versions"],
    ["version", "/plans/p1/versions/v1"],
    ["amendment-new", "/plans/p1/amendments/new", click("提交审核"), "city.editor"],
    [
        "amendment-refused",
        "/plans/p1/amendments/new",
        async (page) => {
            await page.locator("textarea").first().fill("取消一项，改正一项");
            await page.locator(".summary").nth(2).click();
            await page.getByText("移除", { exact: true }).click();
            await page.locator(".summary").nth(0).click();
            await page.getByRole("textbox", { name: "项目" }).fill("");
            await page.getByText("保存草稿", { exact: true }).click();
            await page.waitForTimeout(500);
            await page.locator("li.refused .summary").first().click();
        },
    ],
    ["amendment-overtaken", "/plans/p1/amendments/m3"],
    ["amendment-carried", "/plans/p1/amendments/m3", click("带入现行版本")],
    ["amendment-review", "/plans/p1/amendments/m4", click("退回修改"), "city.approver"],
    ["amendment", "/plans/p1/amendments/m4"],
    ["amendment-issue", "/plans/p1/amendments/m4", click("印发修订"), "city.approver"],
    ["task-withdrawn", "/tasks?task=t-23-SH-OFFICE"],
    ["project", "/projects/j12"],
    ["portfolio", "/portfolio"],
    ["portfolio-views", "/portfolio?health=OFF_TRACK", click("偏离的项目")],
    ["imports", "/imports"],
    ["import", "/imports/i1"],
    [
        "import-edit",
        "/imports/i1",
        async (page) => {
            await page.getByText("采用", { exact: true }).click();
            await page.waitForTimeout(500);
            await page.locator("li.refused .summary").first().click();
        },
    ],
    ["import-text", "/imports/i1", click("正文（7）")],
    ["import-problems", "/imports/i1", click("问题（2）")],
    [
        "import-source",
        "/imports/i1",
        (page) =>
            page
                .locator(".switch")
                .getByText("原文")
                .click({ timeout: 500 })
                .catch(() => {}),
    ],
    ["import-already", "/imports/i2"],
    ["import-failed", "/imports/i3"],
    ["dashboard-squads", "/dashboard?shares=true", null, "pd.editor"],
    ["calendar", "/calendar"],
    [
        "calendar-subscription",
        "/calendar",
        async (page) => {
            await page.getByText("订阅", { exact: true }).click();
            await page.getByLabel("用途，例如：值班手机").fill("值班手机");
            await page.getByText("生成地址", { exact: true }).click();
        },
    ],
    ["calendar-month", "/calendar?view=month&month=2026-10"],
    ["calls", "/channels"],
    ["calls-owed", "/channels", null, "pd.editor"],
    ["calls-channels", "/channels?tab=channels"],
    ["calls-channel-change", "/channels?tab=channels", click("修改"), "city.editor"],
    ["calls-write", "/channels", click("发起征集"), "city.editor"],
    ["call-open", "/topic-calls/k1", null, "city.editor"],
    ["call-district", "/topic-calls/k1", null, "pd.editor"],
    ["call-closed", "/topic-calls/k3", click("免报", 0), "city.editor"],
    ["call-received", "/topic-calls/k1", click("补记报送"), "city.editor"],
    ["press-interviews", "/press"],
    ["press-interview", "/press?interview=v2", click("批准"), "city.approver"],
    ["press-interview-new", "/press", click("申报采访"), "pd.editor"],
    ["press-releases", "/press?tab=releases"],
    ["press-release", "/press/releases/n3", null, "city.editor"],
    ["press-release-edit", "/press/releases/n1", click("修改"), "pd.editor"],
    ["press-contacts", "/press?tab=contacts", null, "city.editor"],
    ["press-contact-reveal", "/press?tab=contacts", click("查看完整信息"), "city.editor"],
    ["press-contact-new", "/press?tab=contacts", click("新增联系人"), "city.editor"],
    ["press-outlet", "/press/outlets/o1", (page) => page.waitForTimeout(1500), "city.editor"],
    ["rosters", "/rosters"],
    ["rosters-coverage", "/rosters?tab=coverage"],
    ["rosters-enter", "/rosters", click("登记")],
    ["owed-figures", "/channels?tab=figures"],
    ["owed-figures-records", "/channels?tab=figures&by=call", click("迟报")],
    ["coverage", "/coverage?tab=figures"],
    ["coverage-2023", "/coverage?tab=figures&against=2023"],
    ["baselines", "/coverage?tab=baselines"],
    ["baseline-add", "/coverage?tab=baselines", click("录入数据")],
    ["coverage-pieces", "/coverage?tab=figures", click("十万+")],
    ["reports", "/coverage"],
    ["reprints", "/coverage?tab=reprints"],
    ["reprint-piece", "/coverage?report=r8"],
    ["reports-search", "/coverage?text=开放日 申城"],
    ["reports-nothing", "/coverage?text=开放日 潜水艇&tone=NEGATIVE"],
    ["import-reports", "/coverage?tab=imports"],
    ["import-checked", "/coverage/imports/i1"],
    ["import-mapping", "/coverage/imports/i2"],
    ["report", "/coverage?report=r20"],
    [
        "report-register",
        "/coverage",
        async (page) => {
            await page.getByText("登记报道", { exact: true }).last().click();
            await page.getByPlaceholder("https://").fill("https://shencheng.example/1");
            await page.getByLabel("标题", { exact: true }).fill("开放日里看城市管家");
            await page.getByText("负面", { exact: true }).last().click();
            await page.waitForTimeout(900);
        },
    ],
    ["assessment", "/assessment?month=2026-10"],
    ["assessment-figures", "/assessment?tab=figures"],
    ["assessment-points", "/assessment?tab=figures", (page) => page.locator("td button").first().click()],
    ["assessment-explained", "/assessment?month=2026-10&unit=PD", null, "pd.editor"],
    ["assessment-months", "/assessment?tab=months", null, "city.approver"],
    ["assessment-appeals", "/assessment?tab=appeals", null, "city.approver"],
    ["assessment-corrections", "/assessment?tab=corrections", (page) => page.locator("tbody input").first().click()],
    ["assessment-rules", "/assessment?tab=rules"],
    ["assessment-rule", "/assessment/rules/v3", click("用此规则试算")],
    ["outlets", "/coverage?tab=outlets"],
    ["outlet-add", "/coverage?tab=outlets", click("新增媒体")],
    ["quotas", "/quotas"],
    ["quotas-set", "/quotas?tab=settings", click("设定配额")],
    ["quotas-settings", "/quotas?tab=settings"],
    ["quotas-change", "/quotas?tab=settings", click("变更")],
    ["calendar-quarter", "/calendar?view=quarter&month=2026-11"],
    ["calendar-month", "/calendar?view=month&month=2026-11"],
    ["sessions", "/sessions"],
    [
        "sessions-plan",
        "/sessions",
        async (page) => {
            await page.getByText("安排活动", { exact: true }).click();
            await page.getByText("通讯员培训（上半年）", { exact: true }).click();
        },
        "city.editor",
    ],
    ["sessions-hours", "/sessions?tab=hours&by=person"],
    ["sessions-templates", "/sessions?tab=templates", null, "city.editor"],
    ["session", "/sessions/s2", null, "city.editor"],
    [
        "session-import",
        "/sessions/s2",
        async (page) => {
            await page.getByText("导入名单", { exact: true }).click();
            await page
                .locator(".el-dialog input[type=file]")
                .setInputFiles({ name: "名单.csv", mimeType: "text/csv", buffer: Buffer.from("姓名,单位") });
        },
        "city.editor",
    ],
    ["session-check-in", "/sessions/s2/check-in?code=482916", null, "pd.editor"],
    ["dashboard", "/dashboard"],
    ["dashboard-records", "/dashboard", (page) => page.locator("button.figure.bad").first().click()],
    ["units", "/units?unit=PD"],
    ["units-create", "/units", click("新建单位")],
    ["accounts", "/accounts"],
    ["accounts-new", "/accounts", click("新建账号")],
    [
        "accounts-password",
        "/accounts",
        async (page) => {
            await page.getByText("操作 ▾").first().click();
            await page.getByText("重置密码").first().click();
            await page.getByText("确定", { exact: true }).click();
        },
    ],
    ["delegations", "/delegations"],
    ["delegations-own", "/delegations", null, "viewer"],
    ["delegations-ended", "/delegations?state=ended", null, "viewer"],
    ["delegations-none", "/delegations", null, "pd.editor"],
    ["delegations-give", "/delegations", click("安排代理")],
    [
        "delegations-revoke",
        "/delegations",
        (page) => page.getByRole("button", { name: "交回" }).first().click(),
        "viewer",
    ],
    ["operations", "/operations", click("开始核对")],
    ["forbidden", "/operations", null, "viewer"],
    ["not-found", "/nowhere"],
];
const english = [
    "sign-in",
    "workbench",
    "tasks",
    "task",
    "plan",
    "plan-versions",
    "amendment-overtaken",
    "amendment",
    "import-edit",
    "calendar",
    "dashboard",
];

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const [size, viewport] of Object.entries(sizes)) {
    for (const language of ["zh-CN", "en"]) {
        for (const [name, path, act, username = "admin"] of shots) {
            if (!name.includes(only) || (language === "en" && !english.includes(name))) continue;
            await shoot(size, viewport, language, name, path, language === "en" ? null : act, username);
        }
    }
}
await browser.close();

async function shoot(size, viewport, language, name, path, act, username) {
    const context = await browser.newContext({ viewport });
    if (username) await context.addCookies([{ name: "mock-session", value: username, url: base }]);
    const page = await context.newPage();
    page.setDefaultTimeout(4000);
    const where = `${name}-${size}${language === "en" ? "-en" : ""}`;
    page.on(
        "console",
        (message) => ["error", "warning"].includes(message.type()) && console.log(where, message.text()),
    );
    page.on("pageerror", (error) => console.log(where, "ERROR", error.message));
    await page.addInitScript((chosen) => localStorage.setItem("chengxuan.language", chosen), language);
    await page.goto(base + path);
    await page.waitForTimeout(700);
    if (act) await act(page).catch((error) => console.log(where, String(error).slice(0, 300)));
    await page.waitForTimeout(act ? 700 : 200);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(where, `is ${wide} px too wide`);
    await page.screenshot({ path: `${out}/${where}.png` });
    await context.close();
}
