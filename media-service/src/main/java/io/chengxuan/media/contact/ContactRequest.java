package io.chengxuan.media.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a contact. Of one that is there, null leaves a field as it is and an empty text clears it; nobody has
 * to reveal what they do not change.
 *
 * @param outlet id of the outlet
 * @param phone at the office
 */
record ContactRequest(
    @NotBlank @Size(max = 100) String outlet,
    @Nullable @Size(max = 50) String name,
    @Nullable @Size(max = 50) String position,
    @Nullable @Size(max = 40) String phone,
    @Nullable @Size(max = 40) String mobile,
    @Nullable @Size(max = 100) String mail,
    @Nullable @Size(max = 500) String note
) {
    /** The personal fields that it says something of. */
    Map<ContactField, String> said() {
        var said = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            var value = switch (field) {
                case NAME -> name;
                case PHONE -> phone;
                case MOBILE -> mobile;
                case MAIL -> mail;
                case NOTE -> note;
            };
            if (value != null) {
                said.put(field, value.strip());
            }
        }
        return said;
    }

    /** Nothing of what it holds, as it might be logged. */
    @Override
    public String toString() {
        return "ContactRequest " + said().keySet();
    }
}
