package io.chengxuan.media.report;

import io.chengxuan.platform.access.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which pieces there are, for what names them by their ids. */
@Component
public class RegisteredReports {

    private final Reports reports;

    RegisteredReports(Reports reports) {
        this.reports = reports;
    }

    /** Those of the ids that are pieces the caller may read. */
    public Set<String> readable(Collection<String> ids, Scope scope) {
        return new HashSet<>(ids)
            .stream()
            .flatMap(id -> reports.find(id).stream())
            .filter(scope::mayRead)
            .map(Report::id)
            .collect(Collectors.toSet());
    }
}
