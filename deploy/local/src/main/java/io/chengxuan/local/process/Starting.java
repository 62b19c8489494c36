package io.chengxuan.local.process;

/** Starts one process of the platform. */
@FunctionalInterface
interface Starting {
    Running start(Member member);
}
