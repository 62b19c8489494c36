package io.chengxuan.media.files;

import io.chengxuan.platform.access.Scope;
import java.util.Collection;
import java.util.Set;

/** Whoever keeps ids of pictures in what they write says so here: else pictures are removed, and only their own unit sees them. */
public interface PictureUse {
    /** Those of the ids that something of theirs shows, or showed in a version that is still to be read. */
    Set<String> inUse(Collection<String> ids);

    /** Whether the caller may read something of theirs that shows the picture. */
    boolean shownTo(String id, Scope scope);
}
