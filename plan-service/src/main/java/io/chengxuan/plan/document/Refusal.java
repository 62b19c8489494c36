package io.chengxuan.plan.document;

/** Why a whole document is not read; the slug is stable and names the problem type of the API. */
public enum Refusal {
    EMPTY("document-empty", "文件是空的", "The file is empty"),
    TOO_LARGE("document-too-large", "文件超过 20 MB", "The file is larger than 20 MB"),
    TOO_LONG("document-too-long", "文件的页数或行数过多", "The document has too many pages or rows"),
    ENCRYPTED(
        "document-encrypted",
        "文件已加密，请去除密码后再上传",
        "The file is encrypted; remove the password first"
    ),
    TYPE_UNSUPPORTED(
        "document-type-unsupported",
        "不支持这种文件，请使用 docx、pdf、xlsx、tsv 或 txt",
        "This type of file is not supported; use docx, pdf, xlsx, tsv or txt"
    ),
    ARCHIVE_UNSAFE(
        "document-archive-unsafe",
        "文件的内部结构不安全，已拒绝读取",
        "The inner structure of the file is unsafe and was not read"
    ),
    TRUNCATED(
        "document-truncated",
        "文件不完整，可能在传输中被截断",
        "The file is incomplete, perhaps cut off in transfer"
    ),
    DAMAGED("document-damaged", "文件已损坏，无法读取", "The file is damaged and cannot be read"),
    WITHOUT_TEXT(
        "document-without-text",
        "文件中没有可读取的文字（可能是扫描件）",
        "The document has no readable text (perhaps it is a scan)"
    );

    private final String slug;
    private final String chinese;
    private final String english;

    Refusal(String slug, String chinese, String english) {
        this.slug = slug;
        this.chinese = chinese;
        this.english = english;
    }

    public String slug() {
        return slug;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
