package io.chengxuan.local.process;

import org.jspecify.annotations.Nullable;

/** A process died again and again before it ever served, or took too long. */
public final class NotStarted extends RuntimeException {

    private final transient Member member;

    NotStarted(Member member, @Nullable Exception cause) {
        super(member.label() + " did not start", cause);
        this.member = member;
    }

    public Member member() {
        return member;
    }
}
