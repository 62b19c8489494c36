package io.chengxuan.plan.document;

import java.util.List;
import java.util.Set;

final class ProjectList {

    record Found(List<Draft> drafts, Set<Integer> lines) {}

    static Found in(List<Piece> pieces, Problems problems) {
        return new Found(List.of(), Set.of());
    }
}
