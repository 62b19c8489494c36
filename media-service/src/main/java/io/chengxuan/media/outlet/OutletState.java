package io.chengxuan.media.outlet;

import io.chengxuan.platform.outbox.LogicalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public state of an outlet; {@code domains} in lower case, each standing for everything below it. */
@LogicalType("io.chengxuan.media.outlet")
record OutletState(
    String id,
    String name,
    List<String> aliases,
    List<String> domains,
    OutletLevel level,
    OutletKind kind,
    @Nullable String region,
    boolean closed
) {}
