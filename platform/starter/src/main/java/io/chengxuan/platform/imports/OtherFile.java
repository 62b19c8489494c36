package io.chengxuan.platform.imports;

import io.chengxuan.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** What people send by mistake in place of a table, told by how it begins; its name is in the messages {@code table.file.*}. */
enum OtherFile implements MessageSourceResolvable {
    PDF("%PDF-"),
    PICTURE("\u00FF\u00D8\u00FF", "\u0089PNG", "GIF8"),
    RICH_TEXT("{\\rtf"),
    PAGE("<!doctype html", "<html"),
    /** In an archive: these are known by what is in it. */
    DOCUMENT(),
    SLIDES();

    /** How much of a file has to be looked at. */
    static final int START = 64;

    private final String[] starts;

    OtherFile(String... starts) {
        this.starts = starts;
    }

    @Override
    public String[] getCodes() {
        return new String[] { "table.file." + name() };
    }

    /** Refuses with {@code table-other-file} 422 what is known to be no table. */
    static void refuse(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
        Arrays.stream(values())
            .filter(file ->
                Arrays.stream(file.starts).anyMatch(each -> start.startsWith(each.toLowerCase(Locale.ROOT)))
            )
            .findFirst()
            .ifPresent(OtherFile::refuse);
    }

    /** The document that an archive is if it has that part. */
    static Optional<OtherFile> withPart(String part) {
        return switch (part) {
            case "word/document.xml" -> Optional.of(DOCUMENT);
            case "ppt/presentation.xml" -> Optional.of(SLIDES);
            default -> Optional.empty();
        };
    }

    void refuse() {
        throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "table-other-file", this);
    }
}
