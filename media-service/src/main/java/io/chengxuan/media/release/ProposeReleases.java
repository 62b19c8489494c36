package io.chengxuan.media.release;

import io.chengxuan.media.written.Likeness;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says which press release a piece may have come of. */
@Component
public class ProposeReleases {

    /** A piece may come out the evening before the release is dated, and some days later. */
    private static final int DAYS_BEFORE = 1;
    private static final int DAYS_AFTER = 14;
    private static final double ALIKE = 0.35;
    private static final int MOST = 5;

    private final PressReleases releases;

    ProposeReleases(PressReleases releases) {
        this.releases = releases;
    }

    /** The likeliest first. */
    List<PressRelease> forPiece(String outlet, LocalDate date, String title) {
        return releases
            .inviting(outlet, date.minusDays(DAYS_AFTER), date.plusDays(DAYS_BEFORE))
            .stream()
            .filter(release -> Likeness.of(release.title(), title) >= ALIKE)
            .sorted(Comparator.comparingDouble((PressRelease release) -> -Likeness.of(release.title(), title)))
            .limit(MOST)
            .toList();
    }

    /** Whether a piece of an invited outlet looks as if it came of the release. */
    public static boolean looksLike(PressRelease release, LocalDate date, String title) {
        var issued = release.issuedOn();
        return (
            issued != null &&
            !date.isBefore(issued.minusDays(DAYS_BEFORE)) &&
            !date.isAfter(issued.plusDays(DAYS_AFTER)) &&
            Likeness.of(release.title(), title) >= ALIKE
        );
    }

    /** First and last day on which pieces of a release issued on that day are looked for. */
    public static List<LocalDate> days(LocalDate issued) {
        return List.of(issued.minusDays(DAYS_BEFORE), issued.plusDays(DAYS_AFTER));
    }
}
