package io.chengxuan.platform.access;

import java.util.Set;

/**
 * Who calls: the opaque account id, the code of the account's unit and its roles, as the gateway's token says. A handler
 * takes it as a parameter.
 */
public record Caller(String accountId, String unit, Set<String> roles) {
    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAny(String... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
