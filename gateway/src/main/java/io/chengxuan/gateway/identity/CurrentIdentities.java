package io.chengxuan.gateway.identity;

import java.util.Optional;

/** The account table as it is now, at most 2 s old. */
public interface CurrentIdentities {
    /** Empty for an account that is unknown or disabled. */
    Optional<Identity> find(String accountId);
}
