package io.chengxuan.gateway.identity;

import java.util.List;

/**
 * Who a request comes from, as the account table says it now.
 *
 * @param accountId opaque id
 * @param unit code of the unit
 * @param roles role names as in {@code district-editor}
 * @param mustChangePassword nothing but changing the password is allowed yet
 * @param credential how often the password was replaced; what was issued for an earlier one is refused
 */
public record Identity(String accountId, String unit, List<String> roles, boolean mustChangePassword, long credential) {
    Identity withoutPasswordChange() {
        return new Identity(accountId, unit, roles, false, credential);
    }
}
