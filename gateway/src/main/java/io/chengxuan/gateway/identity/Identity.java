package io.chengxuan.gateway.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who a request comes from, as the account table says it now.
 *
 * @param accountId opaque id
 * @param unit code of the unit
 * @param own role names as in {@code district-editor}
 * @param lent roles of those the account stands in for, without its own
 * @param mustChangePassword nothing but changing the password is allowed yet
 * @param credential how often the password was replaced; what was issued for an earlier one is refused
 */
public record Identity(
    String accountId,
    String unit,
    List<String> own,
    List<String> lent,
    boolean mustChangePassword,
    long credential
) {
    Identity withoutPasswordChange() {
        return new Identity(accountId, unit, own, lent, false, credential);
    }

    /** In which roles it may act: its own and those that are lent to it. */
    public List<String> roles() {
        return Stream.concat(own.stream(), lent.stream()).toList();
    }
}
