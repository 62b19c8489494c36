package io.chengxuan.media.project;

import io.chengxuan.media.written.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What people mean when they write a name, or a number of the year's plan: {@code 12}, {@code 第12项} or {@code 2026-12}. */
public final class SubjectWords {

    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{4})[年-])?第?(\\d{1,4})[项号]?");

    private final Map<String, List<Subject>> byWord = new HashMap<>();

    SubjectWords(Collection<Subject> all) {
        for (var each : all) {
            put(Plain.name(each.name()), each);
            if (each.year() != null && each.no() != null) {
                put(each.year() + "-" + each.no(), each);
            }
        }
    }

    /**
     * All that it may mean: none when nobody knows it, several when it does not tell.
     *
     * @param year of the piece, which decides between plans of several years
     */
    public List<Subject> meant(String written, int year) {
        var plain = Plain.name(written);
        var named = byWord.getOrDefault(plain, List.of());
        if (named.isEmpty()) {
            var number = NUMBER.matcher(plain);
            return number.matches()
                ? byWord.getOrDefault(
                      Objects.requireNonNullElse(number.group(1), String.valueOf(year)) +
                          "-" +
                          Integer.parseInt(number.group(2)),
                      List.of()
                  )
                : List.of();
        }
        var ofYear = named
            .stream()
            .filter(each -> Objects.equals(each.year(), year))
            .toList();
        return ofYear.isEmpty() ? named : ofYear;
    }

    private void put(String word, Subject subject) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(subject);
    }
}
