package io.chengxuan.media.submission;

import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The immutable versions of all submissions; each is written before the submission that points at it. */
@Repository
class SubmissionVersions {

    private static final String PICTURE = "content.pictures._id";

    private final MongoTemplate template;
    private final JsonMapper json;

    SubmissionVersions(MongoTemplate template, JsonMapper json) {
        this.template = template;
        this.json = json;
        template.indexOps(SubmissionVersion.class).createIndex(new Index(PICTURE, Sort.Direction.ASC));
    }

    /** Id of the kept content; the same content of a submission is kept once. */
    String keep(String submission, SubmissionContent content) {
        var id = submission + "-" + Fingerprint.of(json.writeValueAsBytes(content));
        try {
            template.insert(new SubmissionVersion(id, submission, content));
        } catch (DuplicateKeyException _) {
            // It said the same before.
        }
        return id;
    }

    /** {@code not-found} 404 for the number of a version that there is not. */
    SubmissionContent get(Submission submission, int no) {
        return submission
            .versions()
            .stream()
            .filter(head -> head.no() == no)
            .findFirst()
            .map(head -> template.findById(head.id(), SubmissionVersion.class))
            .map(SubmissionVersion::content)
            .orElseThrow(() -> Problem.notFound("SubmissionVersion", String.valueOf(no)));
    }

    /** Ids of the pictures in those that show one of the ids. */
    Set<String> picturesAmong(Collection<String> ids) {
        return showing(Criteria.where(PICTURE).in(ids))
            .flatMap(it -> it.content().pictures().stream())
            .map(Picture::id)
            .collect(Collectors.toSet());
    }

    /** Ids of the submissions of which a version shows the picture. */
    Set<String> submissionsShowing(String picture) {
        return showing(Criteria.where(PICTURE).is(picture))
            .map(SubmissionVersion::submission)
            .collect(Collectors.toSet());
    }

    private Stream<SubmissionVersion> showing(Criteria which) {
        return template.find(new Query(which), SubmissionVersion.class).stream();
    }
}
