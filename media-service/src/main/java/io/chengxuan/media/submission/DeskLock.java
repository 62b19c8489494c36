package io.chengxuan.media.submission;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who edits a submission now.
 *
 * @param id that of the submission
 * @param by account
 * @param until when it ends by itself unless it is renewed
 */
@Document("deskLocks")
record DeskLock(@Id String id, String by, Instant until) {}
