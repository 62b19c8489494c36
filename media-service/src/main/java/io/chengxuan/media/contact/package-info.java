/**
 * Journalists and editors at outlets, whose personal data are sealed. Reading order: {@link io.chengxuan.media.contact.ContactField},
 * {@link io.chengxuan.media.contact.Contact}, {@link io.chengxuan.media.contact.KeepContacts}, {@link
 * io.chengxuan.media.contact.EraseContacts}.
 */
@NullMarked
package io.chengxuan.media.contact;

import org.jspecify.annotations.NullMarked;
