package io.chengxuan.platform.privacy;

/**
 * A value that only the {@link Vault} reads.
 *
 * @param month {@code 2027-09}: after it the value is gone, as its key is destroyed
 * @param box the encrypted value, Base64
 */
public record Sealed(String month, String box) {}
