package io.chengxuan.media.files;

import io.chengxuan.platform.access.Scoped;
import io.chengxuan.platform.outbox.Aggregate;
import io.chengxuan.platform.web.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of an uploaded picture; its files are in the {@link PictureStore}. The id derives from unit and content, so the
 * same file again is the same picture. One that nothing shows is removed some time after it was last spoken of; the same file
 * again brings it back under new names of its files, as those of before may still be going.
 */
@Document("pictures")
class Picture extends Aggregate implements Scoped {

    /** How long somebody has time to put an upload into what they write. */
    static final Duration GRACE = Duration.ofDays(1);

    private final String unit;
    private final PictureType type;
    private final int width;
    private final int height;
    private final int size;
    private final Instant uploadedAt;
    private Instant spokenOf;
    private int round = 1;
    private boolean removed;
    /** Since when files of it are to be deleted; null for none. */
    private @Nullable Instant dropSince;

    Picture(
        String id,
        String unit,
        PictureType type,
        int width,
        int height,
        int size,
        Instant uploadedAt,
        Instant spokenOf
    ) {
        super(id);
        this.unit = unit;
        this.type = type;
        this.width = width;
        this.height = height;
        this.size = size;
        this.uploadedAt = uploadedAt;
        this.spokenOf = spokenOf;
    }

    static Picture of(String id, String unit, CleanPicture clean, Instant at) {
        var picture = new Picture(
            id,
            unit,
            clean.type(),
            clean.width(),
            clean.height(),
            clean.content().length,
            at,
            at
        );
        picture.raise(What.UPLOADED);
        return picture;
    }

    /** @param file what was uploaded, as it came */
    static String idOf(String unit, byte[] file) {
        return Fingerprint.of("picture", unit, Fingerprint.of(file));
    }

    /** Uploaded again, or put into something just now. */
    void speak(Instant at) {
        if (at.isAfter(spokenOf.plus(GRACE.dividedBy(4)))) {
            spokenOf = at;
        }
    }

    /** Its files are there again, under the names of the next round. */
    void bringBack(int nextRound, Instant at) {
        if (removed && nextRound == round + 1) {
            round = nextRound;
            removed = false;
            dropSince = null;
            spokenOf = at;
            raise(What.UPLOADED);
        }
    }

    /** Nothing shows it; nothing happens if it was spoken of since. */
    void remove(Instant now) {
        if (!removed && spokenOf.plus(GRACE).isBefore(now)) {
            removed = true;
            dropSince = now;
            raise(What.REMOVED);
        }
    }

    void dropped() {
        if (removed) {
            dropSince = null;
        }
    }

    @Override
    public String unit() {
        return unit;
    }

    PictureType type() {
        return type;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int size() {
        return size;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    boolean removed() {
        return removed;
    }

    int round() {
        return round;
    }

    /** Name of one of its files in the store. */
    String file(int ofRound, boolean thumbnail) {
        return id() + "-" + ofRound + (thumbnail ? "-thumbnail" : "");
    }

    List<String> files() {
        return List.of(file(round, false), file(round, true));
    }

    @Override
    protected PictureState state() {
        return new PictureState(id(), unit, type, width, height, size, removed);
    }

    private enum What {
        UPLOADED,
        REMOVED,
    }
}
