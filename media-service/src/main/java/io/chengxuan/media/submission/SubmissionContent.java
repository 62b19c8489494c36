package io.chengxuan.media.submission;

import io.chengxuan.platform.review.TextChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a submission says.
 *
 * @param title empty only in a draft
 * @param text headings and paragraphs, in order
 * @param videoLink to be opened, with its scheme
 */
record SubmissionContent(
    Form form,
    String title,
    List<Block> text,
    List<Picture> pictures,
    @Nullable String videoLink
) {
    static final int MOST_BLOCKS = 200;
    static final int MOST_PICTURES = 20;
    /** All of the text together, so that a submission stays far from what a document of the store holds. */
    static final int MOST_CHARACTERS = 30_000;

    int length() {
        return text
            .stream()
            .mapToInt(block -> block.text().length())
            .sum();
    }

    /** What another one says differently, by words; nothing of what is the same. */
    List<TextChange> changesTo(SubmissionContent next) {
        return Stream.of(
            TextChange.of("title", title, next.title()),
            TextChange.of("text", plain(), next.plain()),
            TextChange.of("pictures", captions(), next.captions()),
            TextChange.of("videoLink", link(), next.link())
        )
            .filter(change ->
                change
                    .parts()
                    .stream()
                    .anyMatch(part -> part.kind() != TextChange.Kind.SAME)
            )
            .toList();
    }

    private String plain() {
        return text
            .stream()
            .map(block -> (block.kind() == Block.Kind.HEADING ? "# " : "") + block.text())
            .collect(Collectors.joining("\n"));
    }

    private String captions() {
        return pictures
            .stream()
            .map(picture -> picture.caption() + " [" + picture.id() + "]")
            .collect(Collectors.joining("\n"));
    }

    private String link() {
        return videoLink == null ? "" : videoLink;
    }
}
