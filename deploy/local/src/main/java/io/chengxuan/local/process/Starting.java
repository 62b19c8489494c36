package io.chengxuan.local.process;

import java.util.List;

/** Starts the processes of the platform. */
@FunctionalInterface
interface Starting {
    Running start(Member member);

    /** What ended processes have recorded for quicker starts. */
    default List<StartCache> recorded() {
        return List.of();
    }
}
