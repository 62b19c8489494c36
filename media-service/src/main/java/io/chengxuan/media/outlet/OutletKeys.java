package io.chengxuan.media.outlet;

import io.chengxuan.media.written.Link;
import io.chengxuan.media.written.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys that belong to one outlet only, as the store's unique index has them: plain names and domains. */
final class OutletKeys {

    /** Under these anybody may have a name of their own, so they are nobody's. */
    private static final Set<String> EVERYBODYS = Set.of(
        "com.cn",
        "net.cn",
        "org.cn",
        "gov.cn",
        "edu.cn",
        "ac.cn",
        "sh.cn",
        "com.hk",
        "mp.weixin.qq.com",
        "weixin.qq.com"
    );

    private OutletKeys() {}

    static String ofName(String name) {
        return "name:" + Plain.name(name);
    }

    static String ofDomain(String domain) {
        return "domain:" + domain;
    }

    /** The domain that is meant by what somebody wrote, who may have pasted a whole address. */
    static Optional<String> domain(String written) {
        return Link.read(written)
            .map(link -> link.host().replaceFirst("^www\\.", ""))
            .filter(host -> host.contains(".") && !EVERYBODYS.contains(host));
    }

    /** The keys under which the outlet of a link may be found, the longest domain first. */
    static List<String> ofLink(Link link) {
        var keys = new ArrayList<String>();
        for (var host = link.host(); host.contains("."); host = host.substring(host.indexOf('.') + 1)) {
            keys.add(ofDomain(host));
        }
        return keys;
    }
}
