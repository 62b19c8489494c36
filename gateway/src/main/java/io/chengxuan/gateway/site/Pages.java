package io.chengxuan.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** Which addresses are pages and their files, open to everybody; all data behind them needs a sign-in of its own. */
public final class Pages {

    private static final Set<String> FILES = Set.of("/index.html", "/favicon.svg", "/favicon.ico", "/swagger-ui.html");
    private static final Set<String> FOLDERS = Set.of("assets", "public", "swagger-ui");
    /** First segments that are never a page of the console. */
    private static final Set<String> RESERVED = Set.of(
        "api",
        "oauth2",
        "login",
        "v3",
        "actuator",
        "error",
        "webjars",
        ".well-known"
    );
    private static final Pattern CONSOLE = Pattern.compile("/|(/[A-Za-z0-9_-]+)+/?");

    /** Where the descriptions of the API are shown, to those who are signed in. */
    private static final Set<String> API = Set.of("/swagger-ui.html", "/swagger-ui/index.html");

    private Pages() {}

    /** Whether a browser asks for the page that describes the API. */
    public static boolean isApi(HttpServletRequest request) {
        return request.getMethod().equals("GET") && API.contains(request.getServletPath());
    }

    /** The address of the sign-in that leads to the page that describes the API. */
    public static String apiAfterSignIn() {
        return "/sign-in?to=/swagger-ui.html";
    }

    /** Whether anybody may read the address. */
    public static boolean isPublic(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return false;
        }
        var path = request.getServletPath();
        return FILES.contains(path) || FOLDERS.contains(first(path)) || isConsole(request);
    }

    /** Whether a browser asks for one of the console's own addresses, all of which are answered with its first page. */
    static boolean isConsole(HttpServletRequest request) {
        var path = request.getServletPath();
        var accept = request.getHeader("Accept");
        return (
            CONSOLE.matcher(path).matches() &&
            !RESERVED.contains(first(path)) &&
            !FOLDERS.contains(first(path)) &&
            (path.equals("/") || (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)))
        );
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    }
}
