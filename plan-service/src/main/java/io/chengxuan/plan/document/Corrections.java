package io.chengxuan.plan.document;

import io.chengxuan.plan.document.PlanPreview.Problem;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a document cannot say of the plan they were written from, such as the kind of a project that a person
 * confirmed: by place, what the words read as and what is meant. Each holds only while the words still read so.
 */
public record Corrections(Map<String, Correction> byPlace) {
    public static final Corrections NONE = new Corrections(Map.of());

    private static final String TOLD = "文件的文字没有写明，取自平台导出时的记录，请核对";

    /** Null stands for nothing there. */
    record Correction(@Nullable String reads, @Nullable String means) {}

    long letters() {
        return byPlace
            .entrySet()
            .stream()
            .mapToLong(it -> it.getKey().length() + length(it.getValue().reads) + length(it.getValue().means))
            .sum();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** What has to be corrected in {@code read} so that it says what {@code meant} says, where both say something. */
    public static Corrections between(PlanPreview read, PlanPreview meant) {
        var reads = new HashMap<String, @Nullable String>();
        Said.walk(read, (at, value) -> {
            reads.put(at, value);
            return value;
        });
        var byPlace = new LinkedHashMap<String, Correction>();
        Said.walk(meant, (at, value) -> {
            if (reads.containsKey(at) && !Objects.equals(reads.get(at), value)) {
                byPlace.put(at, new Correction(reads.get(at), value));
            }
            return value;
        });
        return new Corrections(byPlace);
    }

    /** The same with what is meant, each of them told as a problem, as nothing is taken silently; unchanged when what is meant makes no sense, as after an edit by hand. */
    public PlanPreview applied(PlanPreview read) {
        var told = new ArrayList<>(read.problems());
        try {
            var corrected = Said.walk(read, (at, value) -> {
                var correction = byPlace.get(at);
                if (correction == null || !Objects.equals(correction.reads, value)) {
                    return value;
                }
                told.add(new Problem(at, TOLD, String.valueOf(correction.means)));
                return correction.means;
            });
            return corrected.with(told);
        } catch (DateTimeException | IllegalArgumentException | NullPointerException e) {
            return read;
        }
    }
}
