import { period, projectRows, sections, year } from "./data.js";

/** A made-up plan as plain text and what a reader would get out of it, with a few slips to correct. */
export function sampleImport(id) {
    const source = [
        "市城市管理行政执法局文件",
        "",
        `沪城管执〔${year + 1}〕3号`,
        "",
        `关于印发《${year + 1}年城管执法系统宣传工作计划》的通知`,
        "",
        "各区城管执法局，各直属单位，机关各处室：",
        `现将《${year + 1}年城管执法系统宣传工作计划》印发给你们，请结合实际落实。`,
        `${year + 1}年2月10日`,
        "",
    ];
    for (const section of sections()) {
        source.push(
            `${section.numbering}${section.heading}`,
            section.text,
            ...section.measures.map((m) => `· ${m}`),
            "",
        );
    }
    source.push("附件：宣传项目一览表", "时间\t序号\t项目\t主要内容\t责任部门");
    let last = "";
    const projects = projectRows.map(([label, name, responsible, implementing, kind, content], index) => {
        const who = [...new Set([...responsible.split(" "), ...implementing.split(" ")])];
        source.push(`${label === last ? "" : label}\t${index + 1}\t${name}\t${content}\t${who.join("、")}`);
        last = label;
        const line = source.length;
        return {
            no: index + 1,
            name,
            period: index === 12 ? { from: null, to: null, label: "七月底" } : period(label),
            responsible: index === 17 ? ["办公室", "协调处"] : responsible.split(" "),
            implementing: implementing.split(" "),
            theme: null,
            kind,
            content,
            source: { line, page: line > 40 ? 2 : 1, text: source[line - 1] },
        };
    });
    return {
        id,
        version: 1,
        status: "PREVIEW",
        fileName: `${year + 1}年宣传工作计划.docx`,
        progress: { done: 4, of: 4 },
        problem: null,
        planId: null,
        alreadyImported: false,
        createdAt: new Date().toISOString(),
        source,
        numberHeldBy: { id: "p1", number: `沪城管执〔${year + 1}〕3号`, status: "DRAFT" },
        preview: {
            number: `沪城管执〔${year + 1}〕3号`,
            title: `${year + 1}年城管执法系统宣传工作计划`,
            issueDate: `${year + 1}-02-10`,
            year: year + 1,
            sections: sections(),
            projects,
            problems: [
                {
                    where: `第 2 页，第 ${projects[12].source.line} 行`,
                    what: "时间栏读不出，已留空",
                    kept: "名称、部门、内容",
                },
                { where: `第 ${projects[17].source.line} 行`, what: "“协调处”不是已知单位", kept: "按原文保留" },
            ],
        },
    };
}

/** The refusals an acceptance would meet, as JSON pointers into the preview. */
export function refusals(preview) {
    return preview.projects.flatMap((project, index) => [
        ...(project.period.from ? [] : [{ pointer: `/projects/${index}/period`, detail: "缺少时间" }]),
        ...project.responsible.flatMap((name, place) =>
            name === "协调处"
                ? [
                      {
                          pointer: `/projects/${index}/responsible/${place}`,
                          detail: "没有名为“协调处”的单位，是否为“执法协调处”？",
                      },
                  ]
                : [],
        ),
    ]);
}
