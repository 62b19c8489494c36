package io.chengxuan.media.files;

import io.chengxuan.platform.jobs.Sweep;
import io.chengxuan.platform.outbox.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes pictures that nothing shows a day after they were last spoken of: first from what is known, then their files. */
@Component
class SweepPictures {

    private static final int AT_ONCE = 200;

    private final Pictures pictures;
    private final PictureStore store;
    private final ObjectProvider<PictureUse> uses;
    private final Clock clock;
    private final Sweep unused = new Sweep("The removal of pictures");
    private final Sweep files = new Sweep("The deletion of files of pictures");
    private String place = "";

    SweepPictures(Pictures pictures, PictureStore store, ObjectProvider<PictureUse> uses, Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.uses = uses;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${chengxuan.media.pictures.sweep:60s}")
    void sweep() {
        unused.over(this::nextUnused, this::remove);
        files.over(() -> pictures.toDrop(AT_ONCE), this::drop);
    }

    /** Portion by portion through all that nobody has spoken of; those in use stay, and are asked for again the next time round. */
    private List<Picture> nextUnused() {
        var quiet = pictures.quietSince(clock.instant().minus(Picture.GRACE), place, AT_ONCE);
        place = quiet.size() < AT_ONCE ? "" : quiet.getLast().id();
        var used = used(quiet.stream().map(Picture::id).toList());
        return quiet
            .stream()
            .filter(picture -> !used.contains(picture.id()))
            .toList();
    }

    private Set<String> used(List<String> ids) {
        var used = new HashSet<String>();
        if (!ids.isEmpty()) {
            uses.forEach(use -> used.addAll(use.inUse(ids)));
        }
        return used;
    }

    private void remove(Picture picture) {
        pictures.change(picture.id(), bySystem(picture), it -> it.remove(clock.instant()));
    }

    private void drop(Picture picture) {
        try {
            for (var name : picture.files()) {
                store.delete(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pictures.change(picture.id(), bySystem(picture), Picture::dropped);
    }

    private static Command bySystem(Picture picture) {
        return Command.bySystem("media", picture.unit());
    }
}
