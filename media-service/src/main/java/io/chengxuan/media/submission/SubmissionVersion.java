package io.chengxuan.media.submission;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a submission said when it was handed in or edited. Never changed once written. */
@Document("submissionVersions")
record SubmissionVersion(@Id String id, String submission, SubmissionContent content) {
    /**
     * A version as the submission lists it.
     *
     * @param no from 1
     * @param handedIn whether its author handed it in; else the desk edited it
     */
    record Head(int no, String id, Instant at, String actor, boolean handedIn) {
        /** With one more, of the latest that are kept. */
        static List<Head> after(List<Head> before, String id, Instant at, String actor, boolean handedIn) {
            int no = before.isEmpty() ? 1 : before.getLast().no() + 1;
            return Latest.of(before, new Head(no, id, at, actor, handedIn));
        }
    }
}
