package io.chengxuan.media.contact;

import io.chengxuan.platform.privacy.Sealed;
import java.util.List;
import java.util.Map;

/**
 * The personal part of a contact, all of it sealed for one month.
 *
 * @param keys blind keys by which it is found
 * @param until the last month in which it may be read, {@code 2027-09}
 */
record SealedCard(Map<ContactField, Sealed> fields, List<String> keys, String until) {}
