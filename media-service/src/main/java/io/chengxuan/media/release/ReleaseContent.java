package io.chengxuan.media.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a press release says, as plain text in paragraphs.
 *
 * @param outline 采访提纲: questions that outlets may ask
 */
record ReleaseContent(
    @NotBlank @Size(max = 100) String title,
    @Nullable @Size(max = 100) List<@Valid @NotNull Block> blocks,
    @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> outline,
    @Nullable @Size(max = 60) List<@Valid @NotNull Invited> invited
) {
    record Block(@NotNull Kind kind, @NotBlank @Size(max = 2_000) String text) {}

    enum Kind {
        HEADING,
        PARAGRAPH,
    }

    /** Ids of an outlet and of those of its contacts who are invited. */
    record Invited(
        @NotBlank @Size(max = 100) String outlet,
        @Nullable @Size(max = 5) List<@NotBlank @Size(max = 100) String> contacts
    ) {
        List<String> people() {
            return Objects.requireNonNullElse(contacts, List.of());
        }
    }

    List<Block> text() {
        return Objects.requireNonNullElse(blocks, List.of());
    }

    List<String> questions() {
        return Objects.requireNonNullElse(outline, List.of());
    }

    List<Invited> guests() {
        return Objects.requireNonNullElse(invited, List.of());
    }

    ReleaseContent tidy() {
        return new ReleaseContent(
            title.strip(),
            text()
                .stream()
                .map(block -> new Block(block.kind(), block.text().strip()))
                .toList(),
            questions().stream().map(String::strip).toList(),
            guests()
                .stream()
                .map(guest -> new Invited(guest.outlet(), guest.people().stream().distinct().toList()))
                .toList()
        );
    }
}
