package io.chengxuan.plan.document;

/** The kind of a project; a document does not state it, so it is proposed by words and confirmed by a person. */
public enum ProjectKind {
    PLAIN,
    CAMPAIGN,
    TOPIC_CALL,
    DRILL,
    TRAINING,
}
