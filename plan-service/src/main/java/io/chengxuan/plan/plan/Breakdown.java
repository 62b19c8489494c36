package io.chengxuan.plan.plan;

/** How far an issued plan has been broken down into projects with their tasks: {@code done} of {@code of} projects. */
public record Breakdown(State state, int done, int of) {
    static final Breakdown NONE = new Breakdown(State.NONE, 0, 0);

    public enum State {
        NONE,
        PENDING,
        DONE,
    }
}
