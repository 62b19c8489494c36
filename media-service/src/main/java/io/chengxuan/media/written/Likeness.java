package io.chengxuan.media.written;

import java.util.HashSet;
import java.util.Set;

/** How alike two titles are: the part of their pairs of neighbouring characters that they share (Dice), from 0 to 1. */
public final class Likeness {

    private Likeness() {}

    public static double of(String one, String other) {
        var pairs = pairs(Plain.title(one));
        var others = pairs(Plain.title(other));
        if (pairs.isEmpty() || others.isEmpty()) {
            return pairs.equals(others) && Plain.title(one).equals(Plain.title(other)) ? 1 : 0;
        }
        var shared = new HashSet<>(pairs);
        shared.retainAll(others);
        return (2.0 * shared.size()) / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
