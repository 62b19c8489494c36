package io.chengxuan.plan.calendar;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/working-days")
class CalendarController {

    private final Holidays holidays;
    private final ImportHolidays importHolidays;
    private final Clock clock;

    CalendarController(Holidays holidays, ImportHolidays importHolidays, Clock clock) {
        this.holidays = holidays;
        this.importHolidays = importHolidays;
        this.clock = clock;
    }

    /** A year's arrangement; when none is known only weekends are off, and {@code known} says so. */
    record View(int year, boolean known, List<LocalDate> off, List<LocalDate> work) {}

    @GetMapping
    @PermitAll
    View year(@RequestParam @Nullable Integer year) {
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        return holidays
            .find(String.valueOf(wanted))
            .map(known -> new View(wanted, true, known.off(), known.work()))
            .orElseGet(() -> new View(wanted, false, List.of(), List.of()));
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed(Roles.ADMIN)
    ImportHolidays.Outcome imports(@RequestPart MultipartFile file, Command command) throws IOException {
        return importHolidays.from(file.getBytes(), command.withBody(Fingerprint.of(file.getBytes())));
    }
}
