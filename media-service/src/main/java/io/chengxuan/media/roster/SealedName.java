package io.chengxuan.media.roster;

import io.chengxuan.platform.privacy.Sealed;

/**
 * A name that only the vault reads.
 *
 * @param blind key by which it is found
 * @param until the last month in which it may be read, {@code 2027-09}
 */
record SealedName(Sealed name, String blind, String until) {}
