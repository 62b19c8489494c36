package io.chengxuan.media.contact;

import io.chengxuan.platform.privacy.PersonalKind;
import io.chengxuan.platform.privacy.Place;
import java.util.Locale;

/** The personal fields of a contact. */
enum ContactField {
    NAME(PersonalKind.NAME, true),
    PHONE(PersonalKind.PHONE, true),
    MOBILE(PersonalKind.PHONE, true),
    MAIL(PersonalKind.MAIL, false),
    NOTE(PersonalKind.TEXT, false);

    private final PersonalKind kind;
    private final boolean found;

    ContactField(PersonalKind kind, boolean found) {
        this.kind = kind;
        this.found = found;
    }

    PersonalKind kind() {
        return kind;
    }

    /** Whether a contact can be found by it. */
    boolean isFound() {
        return found;
    }

    /** As it stands in bodies and tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Place of(String contact) {
        return new Place("contacts", contact, word());
    }
}
