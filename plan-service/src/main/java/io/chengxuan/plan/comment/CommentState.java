package io.chengxuan.plan.comment;

import io.chengxuan.platform.outbox.LogicalType;
import java.util.List;

/** Public state of a comment: not its text. */
@LogicalType("io.chengxuan.plan.comment")
public record CommentState(
    String id,
    Comment.Kind kind,
    String subjectId,
    String unit,
    List<String> mentions,
    boolean removed
) {}
