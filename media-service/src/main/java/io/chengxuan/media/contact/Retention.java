package io.chengxuan.media.contact;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For how long contacts are kept: proposed for erasure when nobody confirmed them for some months, erased some months later. */
@Component
final class Retention {

    private final int confirm;
    private final int grace;
    private final Period undo;

    Retention(
        @Value("${chengxuan.media.contacts.confirm:12}") int confirm,
        @Value("${chengxuan.media.contacts.grace:3}") int grace,
        @Value("${chengxuan.media.contacts.undo:30}") int undo
    ) {
        this.confirm = confirm;
        this.grace = grace;
        this.undo = Period.ofDays(undo);
    }

    /** The last month in which what is confirmed on that day may be read. */
    YearMonth until(LocalDate confirmed) {
        return YearMonth.from(confirmed.plusMonths(confirm + (long) grace));
    }

    /** Who was not confirmed after that day is proposed for erasure. */
    LocalDate dueBy(LocalDate today) {
        return today.minusMonths(confirm);
    }

    boolean isDue(Contact contact, LocalDate today) {
        return contact.status() == Contact.Status.KEPT && !contact.confirmedOn().isAfter(dueBy(today));
    }

    /** For how long a removed one can be brought back. */
    Period undo() {
        return undo;
    }
}
