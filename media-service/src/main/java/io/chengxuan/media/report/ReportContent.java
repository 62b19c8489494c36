package io.chengxuan.media.report;

import io.chengxuan.media.written.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a piece, checked.
 *
 * @param date business date on which it appeared
 * @param link to be opened, with its scheme
 * @param statement what was done about it; in no event
 * @param releaseId of the press release that it came of
 */
record ReportContent(
    String outletId,
    LocalDate date,
    String title,
    @Nullable String link,
    List<Share> shares,
    Tone tone,
    @Nullable String topic,
    @Nullable String series,
    @Nullable String campaignId,
    @Nullable String projectId,
    boolean frontPage,
    @Nullable String statement,
    @Nullable String releaseId
) {
    ReportContent of(@Nullable String release) {
        return new ReportContent(
            outletId,
            date,
            title,
            link,
            shares,
            tone,
            topic,
            series,
            campaignId,
            projectId,
            frontPage,
            statement,
            release
        );
    }

    ReportKey key() {
        return ReportKey.of(link == null ? null : Link.read(link).orElse(null), outletId, date, title);
    }

    List<String> units() {
        return shares.stream().map(Share::unit).toList();
    }

    /** Names of the fields in which another one differs. */
    List<String> differing(ReportContent other) {
        var names = new ArrayList<String>();
        for (var field : ReportContent.class.getRecordComponents()) {
            try {
                if (!Objects.equals(field.getAccessor().invoke(this), field.getAccessor().invoke(other))) {
                    names.add(field.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }
}
