package io.chengxuan.media.written;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of a web address that say who shared it where, and not which page it is. A list of what is in use; an
 * unknown parameter is kept, as taking two pages for one would lose a piece.
 */
final class Sharing {

    private static final Pattern ANYWHERE = Pattern.compile(
        "utm_.*|hm(?:sr|pl|cu|kw|ci)|share_.*|spm.*|scm|gclid|fbclid|msclkid|yclid|bd_vid|_ga|_gl|mc_[ce]id|" +
            "isappinstalled|nsukey|vd_source|unique_k|wxshare_count|weixinadkey|wbid|from_source|from_spmid"
    );
    private static final Pattern HOW_IT_WAS_SENT = Pattern.compile(
        "from=(?:timeline|singlemessage|groupmessage|share|wechat|weixin|qq|weibo)"
    );
    private static final String WECHAT = "mp.weixin.qq.com";
    /** Account, message, place in the message, and the seal without which the page does not open. */
    private static final Set<String> OF_AN_ARTICLE = Set.of("__biz", "mid", "idx", "sn");

    private Sharing() {}

    static List<String> without(String host, String path, List<String> parameters) {
        if (host.equals(WECHAT) && path.startsWith("/s/")) {
            return List.of();
        }
        boolean article = host.equals(WECHAT) && path.equals("/s");
        return parameters
            .stream()
            .filter(parameter ->
                article
                    ? OF_AN_ARTICLE.contains(name(parameter))
                    : !ANYWHERE.matcher(name(parameter)).matches() && !HOW_IT_WAS_SENT.matcher(parameter).matches()
            )
            .toList();
    }

    private static String name(String parameter) {
        int at = parameter.indexOf('=');
        return at < 0 ? parameter : parameter.substring(0, at);
    }
}
