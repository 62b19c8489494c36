package io.chengxuan.media.outlet;

import io.chengxuan.media.written.Plain;
import io.chengxuan.platform.web.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an outlet.
 *
 * @param aliases other names it is written by
 * @param domains of its web addresses, each with everything below it; kept in lower case without {@code www.}
 * @param region where it is at home, in words
 */
public record OutletContent(
    @NotBlank @Size(max = 100) String name,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> aliases,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 253) String> domains,
    @NotNull OutletLevel level,
    @NotNull OutletKind kind,
    @Nullable @Size(max = 50) String region
) {
    /** As it is kept; {@code outlet-domain} 422 for a domain that is none, or under which anybody may have a name. */
    OutletContent tidy() {
        var problem = Problem.invalid();
        var clean = new ArrayList<String>();
        var written = Objects.requireNonNullElse(domains, List.<String>of());
        for (int i = 0; i < written.size(); i++) {
            var domain = OutletKeys.domain(written.get(i));
            if (domain.isEmpty()) {
                problem.at("/domains/" + i, "outlet-domain", written.get(i));
            } else if (!clean.contains(domain.get())) {
                clean.add(domain.get());
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        var names = Objects.requireNonNullElse(aliases, List.<String>of())
            .stream()
            .map(String::strip)
            .filter(alias -> !OutletKeys.ofName(alias).equals(OutletKeys.ofName(name)))
            .distinct()
            .toList();
        var place = region == null || region.isBlank() ? null : region.strip();
        return new OutletContent(name.strip(), names, List.copyOf(clean), level, kind, place);
    }

    /** What belongs to this outlet and no other. */
    List<String> keys() {
        return Stream.concat(
            Stream.concat(Stream.of(name), others().stream()).map(OutletKeys::ofName),
            sites().stream().map(OutletKeys::ofDomain)
        )
            .distinct()
            .toList();
    }

    /** All names as {@link Plain#title} has them. */
    List<String> plainNames() {
        return Stream.concat(Stream.of(name), others().stream()).map(Plain::title).toList();
    }

    List<String> others() {
        return Objects.requireNonNullElse(aliases, List.of());
    }

    List<String> sites() {
        return Objects.requireNonNullElse(domains, List.of());
    }
}
