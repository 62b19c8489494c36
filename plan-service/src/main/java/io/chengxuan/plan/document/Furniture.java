package io.chengxuan.plan.document;

import java.util.regex.Pattern;

/** Lines that belong to the page or the form and not to the plan's words. */
final class Furniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
        "[-–—_·.\\s]*\\d{1,3}[-–—_·.\\s]*|第?\\s*\\d{1,3}\\s*页\\s*[,，/]?\\s*(?:共\\s*\\d{1,3}\\s*页)?|\\d{1,3}\\s*/\\s*\\d{1,3}"
    );
    private static final Pattern TABLE_TITLE = Pattern.compile(
        ".{0,60}(?:项目|任务|安排|计划|工作)(?:一览|汇总|清单|分解|安排|推进)?表(?:\\((?:续|接上页).{0,4}\\)|续)?|续表.{0,6}|\\(?(?:接上页|续上表|转下页|接下页)\\)?"
    );
    private static final Pattern ANNEX = Pattern.compile("附\\s*(?:件|表)\\s*[\\d一二三四五六七八九十]{0,2}\\s*[:：]?");
    private static final Pattern IMPRINT = Pattern.compile(
        ".*\\d{1,2}日印发.*|.*(?:局|办公室|委员会|政府)印发$|(?:抄送|抄报|主送|分送|主题词|联系人|校对)[:：].*|[（(]?(?:共印|印数).*|[（(]?此件(?:主动|依申请|不予)?公开.*"
    );

    private Furniture() {}

    static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(Wording.narrow(line)).matches() && !line.isBlank();
    }

    static boolean isTableTitle(String line) {
        return TABLE_TITLE.matcher(Wording.narrow(Wording.tight(line))).matches();
    }

    /** {@code 附件} on a line of its own; {@code 附件：…表} only announces one. */
    static boolean isAnnex(String line) {
        return ANNEX.matcher(line.strip()).matches();
    }

    static boolean isImprint(String line) {
        return IMPRINT.matcher(Wording.tight(line)).matches();
    }
}
