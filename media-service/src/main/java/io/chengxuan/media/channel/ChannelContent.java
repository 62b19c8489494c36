package io.chengxuan.media.channel;

import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a channel.
 *
 * @param columns in the order in which they are shown
 */
record ChannelContent(
    @NotBlank @Size(max = 50) String name,
    @NotNull ChannelKind kind,
    @NotNull @Size(max = 60) List<@Valid @NotNull Said> columns
) {
    /** @param id of a column that is there; null for a new one */
    record Said(@Nullable @Size(max = 50) String id, @NotBlank @Size(max = 30) String name, @Nullable Boolean closed) {}

    /**
     * The columns as they are kept. Field errors: a name twice, an id that is not there, and one of those that are there left out.
     *
     * @param seed that ids of new ones derive from
     */
    List<Column> columnsAfter(List<Column> known, String seed) {
        var problem = Problem.invalid();
        var ids = known.stream().map(Column::id).collect(Collectors.toSet());
        var missing = new HashSet<>(ids);
        var names = new HashSet<String>();
        var all = new ArrayList<Column>();
        for (int i = 0; i < columns.size(); i++) {
            var said = columns.get(i);
            if (!names.add(said.name().strip())) {
                problem.at("/columns/" + i + "/name", "column-twice", said.name());
            }
            if (said.id() != null && !missing.remove(said.id())) {
                problem.at("/columns/" + i + "/id", "column-unknown", said.id());
            }
            var id = Objects.requireNonNullElseGet(said.id(), () -> Fingerprint.of(seed, said.name().strip()));
            all.add(new Column(id, said.name().strip(), Boolean.TRUE.equals(said.closed())));
        }
        known
            .stream()
            .filter(column -> missing.contains(column.id()))
            .forEach(column -> problem.at("/columns", "column-missing", column.name()));
        if (problem.hasErrors()) {
            throw problem;
        }
        return List.copyOf(all);
    }
}
