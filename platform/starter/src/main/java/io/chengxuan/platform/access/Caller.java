package io.chengxuan.platform.access;

import io.chengxuan.platform.web.Problem;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls: the opaque account id, the code of the account's unit and its roles, as the gateway's token says. A handler
 * takes it as a parameter.
 *
 * @param roles in which the account may act now, {@code lent} included
 * @param lent those of the roles that it has only because it stands in for somebody
 */
public record Caller(String accountId, String unit, Set<String> roles, Set<String> lent) {
    public Caller(String accountId, String unit, Set<String> roles) {
        this(accountId, unit, roles, Set.of());
    }

    /** The same without what is lent, for acts that need two people. */
    public Caller withoutLent() {
        var own = roles
            .stream()
            .filter(role -> !lent.contains(role))
            .collect(Collectors.toSet());
        return new Caller(accountId, unit, own);
    }

    /**
     * Refuses with {@code own-submission} 409 an act that decides on what the caller did, unless they have the roles for both
     * of their own: neither the one nor the other may rest on standing in for somebody.
     *
     * @param did id of the account that did what is decided on
     * @param decides role that decides on it
     * @param does roles of which each may do it
     */
    public void requireOtherThan(String did, String decides, String... does) {
        var own = withoutLent();
        if (did.equals(accountId) && !(own.is(decides) && own.isAny(does))) {
            throw Problem.conflict("own-submission");
        }
    }

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
