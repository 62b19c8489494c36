package io.chengxuan.media.outlet;

import io.chengxuan.media.written.Link;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds outlets by what people write: a name or alias, or a link whose host is, or is below, one of their domains. */
public final class OutletFinder {

    private final Map<String, Outlet> byKey = new HashMap<>();

    OutletFinder(Collection<Outlet> outlets) {
        outlets.forEach(outlet -> outlet.keys().forEach(key -> byKey.put(key, outlet)));
    }

    public Optional<Outlet> named(String written) {
        return Optional.ofNullable(byKey.get(OutletKeys.ofName(written)));
    }

    /** The outlet with the longest domain that the link's host ends with. */
    public Optional<Outlet> of(Link link) {
        return OutletKeys.ofLink(link).stream().filter(byKey::containsKey).findFirst().map(byKey::get);
    }
}
