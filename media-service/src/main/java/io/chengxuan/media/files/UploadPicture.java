package io.chengxuan.media.files;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.outbox.StaleVersion;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a file as a picture of the caller's unit: cleaned, stored, then noted, so that what is noted is there. One at a time in a
 * process, as a large one takes a good part of its memory.
 */
@Component
class UploadPicture {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int TRIES = 5;

    private final Pictures pictures;
    private final PictureStore store;
    private final int largest;
    private final int mostADay;
    private final Semaphore oneAtATime = new Semaphore(1, true);

    UploadPicture(
        Pictures pictures,
        PictureStore store,
        @Value("${chengxuan.media.pictures.largest:15000000}") int largest,
        @Value("${chengxuan.media.pictures.most-a-day:500}") int mostADay
    ) {
        this.pictures = pictures;
        this.store = store;
        this.largest = largest;
        this.mostADay = mostADay;
    }

    /** 422 at {@code /file} for what is no picture or too large; {@code too-many-pictures} 409 for a unit's day. */
    Picture from(MultipartFile file, Command command) throws IOException {
        if (file.getSize() > largest) {
            throw Problem.invalid().at("/file", "picture-size", largest / 1_000_000);
        }
        oneAtATime.acquireUninterruptibly();
        try {
            var content = file.getBytes();
            return settled(content, command.withBody(Fingerprint.of(content)));
        } finally {
            oneAtATime.release();
        }
    }

    /** Another instance may take, remove or bring back the same picture meanwhile. */
    private Picture settled(byte[] file, Command command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return from(file, command);
            } catch (StaleVersion stale) {
                if (attempt == TRIES) {
                    throw stale;
                }
            }
        }
    }

    private Picture from(byte[] file, Command command) {
        var id = Picture.idOf(command.unit(), file);
        var known = pictures.find(id);
        if (known.isPresent() && !known.get().removed()) {
            return pictures.change(id, command, it -> it.speak(command.at()));
        }
        if (pictures.uploadedSince(command.unit(), command.at().minus(A_DAY)) >= mostADay) {
            throw Problem.conflict("too-many-pictures", mostADay);
        }
        var clean = CleanPicture.of(file);
        var picture = Picture.of(id, command.unit(), clean, command.at());
        int round = known.map(Picture::round).orElse(0) + 1;
        try {
            store.put(picture.file(round, false), clean.content(), clean.type());
            store.put(picture.file(round, true), clean.thumbnail(), clean.type());
        } catch (IOException e) {
            throw unavailable(e);
        }
        if (known.isPresent()) {
            return pictures.change(id, command, it -> it.bringBack(round, command.at()));
        }
        return pictures.createIfAbsent(picture, command) ? picture : pictures.get(id);
    }

    /** {@code pictures-unavailable} 503. */
    static Problem unavailable(IOException cause) {
        var problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "pictures-unavailable");
        problem.initCause(cause);
        return problem;
    }
}
