package io.chengxuan.media.written;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web address as people paste it.
 *
 * @param address to open: with its scheme, and without what stood around it
 * @param host in lower case, a name in other letters as DNS has it ({@code xn--…})
 * @param normal what is the same for all ways to write the address of one page: without scheme, default port, fragment and
 *     what only says who shared it, parameters in order. Not an address to open.
 */
public record Link(String address, String host, String normal) {
    public static final int LONGEST = 2_000;

    /** What may stand unescaped in an address (RFC 3986), and of it what means the same escaped. */
    private static final String UNRESERVED = "-._~";
    private static final String PLAIN = UNRESERVED + "!$&'()*+,;=:@/?#";

    private static final String AROUND = "\u200B\uFEFF<>《》“”\"'（）()，。；、";

    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]*[a-z0-9]");
    private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");
    private static final Pattern SLASHES = Pattern.compile("^/+");
    private static final Pattern BEYOND = Pattern.compile("^(/\\.\\.)+(?=/|$)");

    /** Nothing unless it is an address of the web ({@code http}, {@code https}, or none of them said). */
    public static Optional<Link> read(String written) {
        var text = bare(written).replace("&amp;", "&");
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ')) {
            return Optional.empty();
        }
        int scheme = text.indexOf("://");
        var known = scheme < 0 ? "https" : text.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!known.equals("https") && !known.equals("http")) {
            return Optional.empty();
        }
        var rest = scheme < 0 ? text : text.substring(scheme + 3);
        return parsed(known + "://" + rest, rest);
    }

    private static Optional<Link> parsed(String whole, String address) {
        int fragmentAt = address.indexOf('#');
        var fragment = fragmentAt < 0 ? "" : address.substring(fragmentAt);
        var page = fragmentAt < 0 ? address : address.substring(0, fragmentAt);
        int queryAt = page.indexOf('?');
        var query = queryAt < 0 ? "" : page.substring(queryAt + 1);
        var place = queryAt < 0 ? page : page.substring(0, queryAt);
        int pathAt = place.indexOf('/');
        var authority = pathAt < 0 ? place : place.substring(0, pathAt);
        var port = PORT.matcher(authority);
        boolean ported = port.find();
        var host = host(ported ? authority.substring(0, port.start()) : authority);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        var path = path(pathAt < 0 ? "/" : place.substring(pathAt));
        var kept = String.join("&", Sharing.without(host.get(), path, parameters(query)));
        var view = fragment.startsWith("#/") || fragment.startsWith("#!") ? escaped(fragment) : "";
        boolean usual = !ported || port.group(1).equals("80") || port.group(1).equals("443");
        var site = usual ? host.get() : host.get() + port.group();
        return Optional.of(new Link(whole, host.get(), site + path + (kept.isEmpty() ? "" : "?" + kept) + view));
    }

    /** Without what stands around an address in a text. */
    private static String bare(String written) {
        int from = 0;
        int to = written.length();
        while (from < to && around(written.charAt(from))) {
            from++;
        }
        while (from < to && around(written.charAt(to - 1))) {
            to--;
        }
        return written.substring(from, to);
    }

    private static boolean around(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || AROUND.indexOf(c) >= 0;
    }

    private static Optional<String> host(String authority) {
        var name = authority.endsWith(".") ? authority.substring(0, authority.length() - 1) : authority;
        try {
            boolean plain = name.chars().allMatch(c -> c < 0x80);
            var ascii = plain ? name : IDN.toASCII(name.replace('。', '.'), IDN.ALLOW_UNASSIGNED);
            var lower = ascii.toLowerCase(Locale.ROOT);
            return lower.length() <= 253 && HOST.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String path(String written) {
        var normal = URI.create(SLASHES.matcher(escaped(written)).replaceFirst("/"))
            .normalize()
            .toString();
        return BEYOND.matcher(normal).replaceFirst("");
    }

    private static List<String> parameters(String query) {
        return Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty())
            .map(Link::escaped)
            .sorted()
            .toList();
    }

    /** Escapes what has to be and nothing else, so that {@code %e5…}, {@code %E5…} and the letter itself are the same. */
    private static String escaped(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == '%' && isEscape(text, i)) {
                int octet = Integer.parseInt(text.substring(i + 1, i + 3), 16);
                append(out, octet, UNRESERVED);
                i += 3;
                continue;
            }
            if (point < 0x80) {
                append(out, point, PLAIN);
            } else {
                for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    append(out, octet & 0xFF, "");
                }
            }
            i += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return (
            at + 2 < text.length() &&
            Character.digit(text.charAt(at + 1), 16) >= 0 &&
            Character.digit(text.charAt(at + 2), 16) >= 0
        );
    }

    private static void append(StringBuilder out, int octet, String asItIs) {
        boolean letter = octet < 0x80 && Character.isLetterOrDigit(octet);
        if (!asItIs.isEmpty() && (letter || asItIs.indexOf(octet) >= 0)) {
            out.append((char) octet);
        } else {
            out.append('%').append(String.format(Locale.ROOT, "%02X", octet));
        }
    }
}
