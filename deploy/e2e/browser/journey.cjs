// The main journey in a real browser: a document is imported and issued, a district hands in, the office accepts, an
// amendment drops a project, a target is measured, a colleague stands in, a piece of coverage is
// registered and counted, a text is published and taken down, points are explained and appealed against, the dashboard shows the year.
// node journey.cjs ADDRESS SIGN_INS DOCUMENT SCREENSHOTS; playwright-core comes from the console's node_modules by NODE_PATH.
const { readFileSync, mkdirSync } = require("node:fs");
const { chromium } = require("playwright-core");

const [address, signIns, documentFile, screenshots] = process.argv.slice(2);
const PATIENCE = 60_000;
const passwords = new Map(
    readFileSync(signIns, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.split("\t")),
);

async function signedIn(browser, user, viewport) {
    const context = await browser.newContext({ viewport, locale: "zh-CN" });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", (error) => {
        throw error;
    });
    await page.goto(address);
    await page.locator("input[name=username]").fill(user);
    await page.locator("input[type=password]").fill(passwords.get(user));
    await page.locator("button[type=submit]").click();
    await page.getByText("您好").waitFor();
    return page;
}

async function shot(page, name) {
    await page.screenshot({
        path: `${screenshots}/${name}-${page.viewportSize().width}.png`,
    });
}

async function confirm(page, act, done) {
    await page.getByRole("button", { name: act, exact: true }).click();
    await page.locator(".el-dialog:visible .el-button--primary").click();
    await page.getByText(done).first().waitFor();
}

async function act(page, task, name, done) {
    await page.goto(`${address}/tasks?task=${task}`);
    const drawer = page.locator(".el-drawer:visible");
    await drawer.locator(".choices").getByRole("button", { name, exact: true }).click();
    await drawer.locator(".acts textarea").fill("活动已按计划完成。");
    await drawer.locator("button.send").click();
    await page.getByText(done).first().waitFor();
}

async function importAndIssue(browser) {
    const editor = await signedIn(browser, "city.editor", {
        width: 1280,
        height: 800,
    });
    await shot(editor, "workbench");
    await editor.goto(`${address}/imports`);
    await editor.locator("input[type=file]").setInputFiles(documentFile);
    await editor.getByText("满意度测评发布").first().waitFor();
    await shot(editor, "import");
    await editor.getByRole("button", { name: "采用", exact: true }).click();
    await editor.waitForURL(/\/plans\//);
    await confirm(editor, "提交审核", "已提交审核");
    const plan = new URL(editor.url()).pathname;

    const approver = await signedIn(browser, "city.approver", {
        width: 1280,
        height: 800,
    });
    await approver.goto(address + plan);
    await confirm(approver, "印发", "已印发，正在分解任务");
    await shot(approver, "plan");
    return plan.split("/").pop();
}

async function handInAndAccept(browser, plan) {
    const district = await signedIn(browser, "pd.editor", {
        width: 390,
        height: 844,
    });
    const task = await taskOf(district, plan);
    await act(district, task, "报送验收", "已报送，等待验收");
    await shot(district, "task");
    const office = await signedIn(browser, "office.editor", {
        width: 1280,
        height: 800,
    });
    await act(office, task, "通过验收", "已通过验收");
    await shot(office, "task");
}

/** A district gives a squad a share of its task, accepts what the squad hands in, and sees it on its own task. */
async function breakDown(browser, plan) {
    const district = await signedIn(browser, "pd.editor", { width: 1280, height: 800 });
    const whole = await taskOf(district, plan, "&text=街面故事");
    await district.goto(`${address}/tasks?task=${whole}`);
    await district.getByRole("button", { name: "分解到中队", exact: true }).click();
    const dialog = district.locator(".el-dialog:visible");
    await dialog.getByText("陆家嘴街道中队").click();
    await dialog.getByRole("button", { name: "分解到中队", exact: true }).click();
    await district.getByText("中队完成 0/1").first().waitFor();

    const squad = await signedIn(browser, "pd.squad", { width: 390, height: 844 });
    const share = await taskOf(squad, plan);
    await act(squad, share, "报送验收", "已报送，等待验收");
    await act(district, share, "通过验收", "已通过验收");
    await district.goto(`${address}/tasks?task=${whole}`);
    await district.locator(".el-drawer:visible").getByText("中队完成 1/1").waitFor();
    await shot(district, "squads");
}

/** A training from the template, its list with one bad row, and the hours that come of it. */
async function train(browser) {
    const editor = await signedIn(browser, "office.editor", { width: 1280, height: 800 });
    await editor.goto(`${address}/sessions`);
    await editor.getByRole("button", { name: "安排活动", exact: true }).click();
    await editor.getByText("通讯员培训（上半年）", { exact: true }).click();
    const dialog = editor.locator(".el-dialog:visible");
    const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
    for (const [end, time] of ["00:00", "23:30"].entries()) {
        const input = dialog.locator(".el-date-editor input").nth(end);
        await input.fill(`${today} ${time}`);
        await input.press("Enter");
    }
    await dialog.getByRole("button", { name: "保存", exact: true }).click();
    await editor.waitForURL(/\/sessions\/\w/);
    await editor.getByRole("button", { name: "导入名单", exact: true }).click();
    const list = Buffer.from("姓名,单位\n学员赵,浦东\n学员钱,黄浦\n学员孙,火星\n");
    await dialog.locator("input[type=file]").setInputFiles({ name: "名单.csv", mimeType: "text/csv", buffer: list });
    await dialog.getByText("没有找到单位“火星”").waitFor();
    await dialog.getByRole("button", { name: "导入正确的行", exact: true }).click();
    await dialog.getByText("已导入：新增 2 人").waitFor();
    await editor.getByText("学员钱").waitFor();
    await shot(editor, "session");

    const district = await signedIn(browser, "pd.editor", { width: 390, height: 844 });
    await district.goto(`${address}/sessions?tab=hours&by=person`);
    await district.getByText("学员赵").waitFor();
    await shot(district, "hours");
}

/** The first task in the plan that the user sees, as soon as the plan is broken down so far. */
async function taskOf(page, plan, filter = "") {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
        const answer = await page.request.get(`${address}/api/tasks?plan=${plan}${filter}`);
        const [first] = (await answer.json()).items;
        if (first) return first.id;
        await page.waitForTimeout(300);
    }
    throw new Error("The plan was not broken down");
}

/** The plan drops a project: everybody sees the difference, and the project's task is cancelled. */
async function amend(browser, plan) {
    const editor = await signedIn(browser, "city.editor", {
        width: 1280,
        height: 800,
    });
    await editor.goto(`${address}/plans/${plan}`);
    await editor.getByText("修订计划").click();
    await editor.locator("textarea").first().fill("年度人物展示并入明年");
    await editor.locator(".summary", { hasText: "年度人物展示" }).click();
    await editor.getByRole("button", { name: "移除", exact: true }).click();
    await editor.getByRole("button", { name: "提交审核", exact: true }).click();
    await editor.getByText("已提交审核").first().waitFor();

    const approver = await signedIn(browser, "city.approver", {
        width: 1280,
        height: 800,
    });
    await approver.goto(`${address}/plans/${plan}?tab=versions`);
    await approver.getByText("年度人物展示并入明年").first().click();
    await approver.getByText("取消项目").first().waitFor();
    await approver.getByText("对任务的影响").waitFor();
    await approver.getByText(/^取消 \d+ 项$/).waitFor();
    await confirm(approver, "印发修订", "修订已印发");

    const viewer = await signedIn(browser, "viewer", { width: 390, height: 844 });
    await viewer.goto(`${address}/plans/${plan}?tab=versions`);
    await viewer.getByText("取消项目").first().waitFor();
    await shot(viewer, "versions");
    await taskOf(viewer, plan, "&status=CANCELLED");
}

/** The plan as an official document, which comes in again without a question. */
async function takeAway(browser, plan) {
    const editor = await signedIn(browser, "city.editor", {
        width: 1280,
        height: 800,
    });
    await editor.goto(`${address}/plans/${plan}`);
    await editor.getByRole("button", { name: "导出", exact: true }).click();
    const downloading = editor.waitForEvent("download");
    await editor.getByText("计划正式文本").click();
    const file = `${screenshots}/plan.docx`;
    await (await downloading).saveAs(file);
    await editor.goto(`${address}/imports`);
    await editor.locator("input[type=file]").setInputFiles(file);
    await editor.getByText("满意度测评发布").first().waitFor();
    await editor.getByText("问题（0）").first().waitFor();
    await shot(editor, "import-again");
}

/** A target of the plan, and what was measured of it on the chart. */
async function measure(browser, plan) {
    const editor = await signedIn(browser, "city.editor", {
        width: 1280,
        height: 800,
    });
    await editor.goto(`${address}/plans/${plan}?tab=targets`);
    await editor.getByRole("button", { name: "新增目标", exact: true }).click();
    const dialog = editor.locator(".el-dialog:visible");
    await dialog.locator("input[maxlength='100']").fill("公众知晓率");
    await dialog.getByRole("button", { name: "保存", exact: true }).click();
    await editor.getByText("尚未测量").waitFor();
    await editor.getByRole("button", { name: "录入测量值", exact: true }).click();
    await dialog.getByLabel("测量值", { exact: true }).last().fill("81.5");
    await dialog.locator("input[maxlength='200']").first().fill("第三方电话调查");
    await dialog.getByRole("button", { name: "保存", exact: true }).click();
    await editor.getByText("已达到 81.5%").waitFor();
    await editor.locator("[role=img] svg").first().waitFor();
    await shot(editor, "target");
}

/** The projects that stand badly, kept as a filter and used again. */
async function portfolio(browser) {
    const viewer = await signedIn(browser, "viewer", { width: 1280, height: 800 });
    await viewer.goto(`${address}/portfolio?year=2032`);
    await viewer.locator(".cards button", { hasText: "正常" }).click();
    await viewer.getByRole("button", { name: "筛选方案", exact: true }).click();
    await viewer.getByPlaceholder("名称", { exact: true }).fill("一切正常");
    await viewer.getByRole("button", { name: "保存当前筛选", exact: true }).click();
    await viewer.getByText("已保存“一切正常”").waitFor();
    await viewer.goto(`${address}/portfolio?year=2032&health=ON_TRACK`);
    await viewer.getByRole("button", { name: "一切正常", exact: true }).waitFor();
    await shot(viewer, "portfolio");
}

/** The approver is away: a colleague stands in, may do what an approver may, and no more once that is revoked. */
async function standIn(browser, plan) {
    const approver = await signedIn(browser, "city.approver", { width: 1280, height: 800 });
    await approver.goto(`${address}/delegations`);
    await approver.getByRole("button", { name: "安排代理", exact: true }).click();
    const dialog = approver.locator(".el-dialog:visible");
    await dialog.getByRole("combobox", { name: "代理人" }).click();
    await approver.getByRole("option", { name: "领导查看席" }).click();
    const last = dialog.getByRole("combobox", { name: "结束日期" });
    await last.fill(new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" }));
    await last.press("Enter");
    await dialog.locator(".el-button--primary").click();
    await approver.getByText("代理中", { exact: true }).waitFor();
    await shot(approver, "delegations");

    const deputy = await signedIn(browser, "viewer", { width: 1280, height: 800 });
    const closing = deputy.getByRole("button", { name: "结束", exact: true });
    await deputy.goto(`${address}/plans/${plan}`);
    await deputy.getByText("代理 市局宣传审核岗").waitFor();
    await closing.waitFor();
    await shot(deputy, "stand-in");

    await approver.getByRole("button", { name: "终止", exact: true }).click();
    await approver.getByRole("button", { name: "确定", exact: true }).click();
    await approver.getByText("代理已终止").first().waitFor();
    await deputy.reload();
    await deputy.getByRole("link", { name: "项目总览" }).waitFor();
    await deputy.locator("h1").first().waitFor();
    await closing.waitFor({ state: "detached" });
    await deputy.getByText("代理 市局宣传审核岗").waitFor({ state: "detached" });
}

async function cover(browser) {
    const editor = await signedIn(browser, "pd.editor", { width: 1280, height: 800 });
    await editor.goto(`${address}/coverage`);
    await editor.getByRole("button", { name: "登记报道", exact: true }).click();
    const dialog = editor.locator(".el-dialog:visible");
    await dialog.getByPlaceholder("https://").fill("https://news.shencheng.example/journey.html?utm_source=app");
    // The link says whose it is.
    await dialog.locator(".el-select").first().getByText("申城日报").waitFor();
    await dialog.getByLabel("标题", { exact: true }).fill("早高峰的护学岗");
    await dialog.getByLabel("计划项目", { exact: true }).fill("公众开放日");
    await editor
        .getByRole("option", { name: /公众开放日/ })
        .first()
        .click();
    await dialog.getByPlaceholder("如 1234、12.3万、10万+").fill("12.3万");
    await dialog.getByRole("button", { name: "保存", exact: true }).click();
    await editor.getByText("已登记《早高峰的护学岗》").first().waitFor();
    await editor.locator("td").getByText("早高峰的护学岗").click();
    await editor.locator(".el-drawer:visible").getByText("12.3万").waitFor();
    await editor.locator(".el-drawer:visible dd").getByText(/公众开放日/).waitFor();
    await shot(editor, "coverage");
    await editor.goto(`${address}/coverage`);
    await editor.getByPlaceholder(/^标题、媒体/).fill("护学岗 申城日报");
    await editor.locator("td mark").getByText("护学岗").waitFor();
    await shot(editor, "coverage-search");
    const office = await signedIn(browser, "city.editor", { width: 1280, height: 800 });
    await office.goto(`${address}/coverage?tab=reprints`);
    const story = office.locator("[data-group]").filter({ hasText: "滨江步道夜巡队" });
    await story.waitFor();
    await shot(office, "coverage-reprints");
    await story.press("Enter");
    await story.waitFor({ state: "detached" });
    await editor.goto(`${address}/coverage?tab=figures`);
    await editor.getByRole("button", { name: /^十万\+/ }).click();
    await editor.locator(".el-drawer:visible").getByText("早高峰的护学岗").waitFor();
    await shot(editor, "coverage-figures");
}

/** Who reviews finds on the workbench that something waits; the notice leads to it. */
async function toldOf(browser, user, title, where) {
    const page = await signedIn(browser, user, { width: 1280, height: 800 });
    const notice = page.locator(".reminder").filter({ hasText: title });
    // It comes by an event.
    for (let again = 0; again < 10 && !(await notice.count()); again++) {
        await page.goto(address);
        await page.locator(".reminder").first().waitFor();
    }
    await page.getByRole("button", { name: /^待我审核的稿件/ }).waitFor();
    await shot(page, "workbench-media");
    await notice.first().click();
    await page.waitForURL(where);
}

/** A text goes from a district to the city and out, and is taken down again. */
async function offer(browser) {
    const author = await signedIn(browser, "pd.editor", { width: 1280, height: 800 });
    await author.goto(`${address}/submissions/new`);
    await author.getByLabel("标题", { exact: true }).fill("陆家嘴夜间护街记");
    await author.getByLabel("段落", { exact: true }).first().fill("晚上九点，队员沿滨江步道巡查，劝离占道摊位三处。");
    await author.getByText(/^已自动保存/).waitFor();
    await author.getByRole("button", { name: "报送", exact: true }).click();
    await author.getByText("已报送，等待审核").first().waitFor();
    await author.waitForURL(/submissions\/(?!new$)[^/]+$/);
    const text = author.url();
    const decide = async (user, act, done, fill = async () => {}) => {
        const page = await signedIn(browser, user, { width: 1280, height: 800 });
        await page.goto(text);
        await page.locator(".acts").getByRole("button", { name: act, exact: true }).click();
        const dialog = page.locator(".el-dialog:visible");
        await fill(page, dialog);
        await dialog.locator(".el-dialog__footer .el-button").last().click();
        await page.getByText(done, { exact: true }).first().waitFor();
        return page;
    };
    await toldOf(browser, "pd.approver", "陆家嘴夜间护街记", text);
    await decide("pd.approver", "通过", "待市局审核");
    await decide("city.editor", "采用", "已采用");
    const approver = await decide("city.approver", "发布", "已发布", async (page, dialog) => {
        await dialog.getByRole("combobox").click();
        await page.getByRole("option").first().click();
        await dialog.getByPlaceholder("https://").fill("https://channel.example.cn/journey");
    });
    await shot(approver, "submission");
    await decide("city.editor", "下架", "已下架", (_, dialog) => dialog.locator("textarea").fill("配图有误，核实后再发。"));
    await approver.goto(`${address}/submissions`);
    await approver.locator("table").first().waitFor();
    await shot(approver, "submissions");
}

/** A unit sees where its points come from and appeals; the city has it before it. In January no month of the sample is over. */
async function assess(browser) {
    if (new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" }).slice(5, 7) === "01") return;
    const editor = await signedIn(browser, "pd.editor", { width: 1280, height: 800 });
    await editor.goto(`${address}/assessment?unit=PD`);
    const drawer = editor.locator(".el-drawer:visible");
    await drawer.getByText(/^合计/).waitFor();
    await shot(editor, "assessment");
    await drawer.getByRole("button", { name: "提出申诉", exact: true }).click();
    const dialog = editor.locator(".el-dialog:visible");
    await dialog.locator("textarea").fill("本月有一篇报道未计入，请核实。");
    await dialog.getByRole("button", { name: "保存", exact: true }).click();
    await editor.getByText("申诉已提出").first().waitFor();
    const approver = await signedIn(browser, "city.approver", { width: 1280, height: 800 });
    await approver.goto(`${address}/assessment?tab=appeals&status=OPEN`);
    await approver.getByRole("button", { name: "成立并补分", exact: true }).first().waitFor();
    await shot(approver, "appeals");
}

async function dashboard(browser) {
    for (const viewport of [
        { width: 1280, height: 800 },
        { width: 390, height: 844 },
    ]) {
        const viewer = await signedIn(browser, "viewer", viewport);
        await viewer.goto(`${address}/dashboard?from=2032-01&to=2032-12`);
        await viewer.getByText("应完成").first().waitFor();
        await viewer.getByText("实时", { exact: true }).waitFor();
        await shot(viewer, "dashboard");
    }
}

(async () => {
    mkdirSync(screenshots, { recursive: true });
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    });
    try {
        const plan = await importAndIssue(browser);
        await handInAndAccept(browser, plan);
        await breakDown(browser, plan);
        await train(browser);
        await amend(browser, plan);
        await takeAway(browser, plan);
        await measure(browser, plan);
        await portfolio(browser);
        await standIn(browser, plan);
        await cover(browser);
        await offer(browser);
        await assess(browser);
        await dashboard(browser);
        console.log("journey done");
    } finally {
        await browser.close();
    }
})().catch((error) => {
    console.error(error);
    process.exit(1);
});
