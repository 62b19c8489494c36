package io.chengxuan.media.submission;

import io.chengxuan.media.files.PictureUse;
import io.chengxuan.platform.access.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pictures in submissions and in their versions: whoever reads the submission sees them. */
@Component
class ShownPictures implements PictureUse {

    private final Submissions submissions;
    private final SubmissionVersions versions;

    ShownPictures(Submissions submissions, SubmissionVersions versions) {
        this.submissions = submissions;
        this.versions = versions;
    }

    @Override
    public Set<String> inUse(Collection<String> ids) {
        var shown = new HashSet<>(submissions.picturesAmong(ids));
        shown.addAll(versions.picturesAmong(ids));
        shown.retainAll(Set.copyOf(ids));
        return shown;
    }

    @Override
    public boolean shownTo(String id, Scope scope) {
        return submissions.anyShowing(id, versions.submissionsShowing(id), scope);
    }
}
