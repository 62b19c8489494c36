package io.chengxuan.plan.document;

import java.util.List;
import java.util.Random;

/** The slips of converters and typists, put into texts at random but the same for the same seed. */
final class Damage {

    private final Random random;
    private final double rate;
    private int page = 1;

    /** {@code rate} 0 leaves everything whole; 1 damages wherever it can. */
    Damage(long seed, double rate) {
        this.random = new Random(seed);
        this.rate = rate;
    }

    boolean strikes(double share) {
        return random.nextDouble() < rate * share;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Spaces beside Chinese characters, of either width. */
    String spaced(String text) {
        if (!strikes(0.25)) {
            return text;
        }
        int at = cut(text);
        return at < 0 ? text : text.substring(0, at) + (random.nextBoolean() ? " " : "　") + text.substring(at);
    }

    /** {@code 12 月}, {@code １２月}. */
    String period(String label) {
        var text = strikes(0.3) ? label.replaceAll("(?<=\\d)(?=[月日])", " ") : label;
        return strikes(0.3) ? wide(text) : text;
    }

    /** A page end at a random place: blank lines, perhaps with a page number between them. */
    String torn(String text, double share) {
        int at = strikes(share) ? cut(text) : -1;
        return at < 0 ? text : text.substring(0, at) + pageEnd() + text.substring(at);
    }

    /** A line end inside a cell. */
    String wrapped(String text) {
        int at = strikes(0.2) ? cut(text) : -1;
        return at < 0 ? text : text.substring(0, at) + "\n" + text.substring(at);
    }

    String pageEnd() {
        return pageEnd(random.nextInt(4));
    }

    /** Torn by a page end that shows: by its number or its mark. */
    String tornVisibly(String text, double share) {
        int at = strikes(share) ? cut(text) : -1;
        return at < 0 ? text : text.substring(0, at) + pageEnd(random.nextInt(2)) + text.substring(at);
    }

    private String pageEnd(int kind) {
        page++;
        return switch (kind) {
            case 0 -> "\n\n— " + page + " —\n\n";
            case 1 -> "\n\n第 " + page + " 页\n\n";
            case 2 -> "\n\f\n";
            default -> "\n\n";
        };
    }

    String wide(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c + 0xFEE0) : (char) c));
        return wide.toString();
    }

    /** A place between two characters that no word of one kind spans: not inside a number or a Latin word. */
    private int cut(String text) {
        for (int tries = 0; text.length() > 3 && tries < 20; tries++) {
            int at = 1 + random.nextInt(text.length() - 2);
            if (text.charAt(at - 1) > 0x7F && text.charAt(at) > 0x7F) {
                return at;
            }
        }
        return -1;
    }
}
