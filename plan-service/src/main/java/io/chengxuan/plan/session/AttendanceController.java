package io.chengxuan.plan.session;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.access.WorkersOnly;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Fingerprint;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/sessions/{id}/attendances")
class AttendanceController {

    private final Sessions sessions;
    private final Attendances attendances;
    private final TakeAttendance takeAttendance;
    private final ImportAttendance importAttendance;

    AttendanceController(
        Sessions sessions,
        Attendances attendances,
        TakeAttendance takeAttendance,
        ImportAttendance importAttendance
    ) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.takeAttendance = takeAttendance;
        this.importAttendance = importAttendance;
    }

    record View(
        String id,
        String unit,
        String name,
        @Nullable String number,
        double hours,
        Attendance.Means means,
        String at
    ) {}

    /** @param hours those of the session if not given */
    record Request(
        @NotBlank @Size(max = 100) String unit,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 40) String number,
        @Nullable Double hours
    ) {}

    /** Who attended: all of them for the organiser's, otherwise those of the caller's unit and below it. */
    @GetMapping
    @PermitAll
    Page<View> page(
        @PathVariable String id,
        @ParameterObject AttendanceQuery query,
        Scope scope,
        @ParameterObject Paging paging
    ) {
        var session = sessions.readable(id, scope);
        var units = scope.owns(session) ? null : scope.subtree();
        return attendances.page(id, query, units, paging).map(AttendanceController::view);
    }

    @PostMapping
    @WorkersOnly
    View add(@PathVariable String id, @RequestBody @Valid Request body, Scope scope, Command command) {
        return view(takeAttendance.add(id, body.unit(), body.name(), body.number(), body.hours(), scope, command));
    }

    @PostMapping("/{attendance}/remove")
    @WorkersOnly
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable String attendance, Scope scope, Command command) {
        takeAttendance.remove(id, attendance, scope, command);
    }

    /** Takes a list {@code person unit [staff_number] [hours]}, also with Chinese headings; {@code dryRun} only looks. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @WorkersOnly
    ImportAttendance.Outcome imports(
        @PathVariable String id,
        @RequestPart MultipartFile file,
        @RequestParam(defaultValue = "false") boolean dryRun,
        Scope scope,
        Command command
    ) throws IOException {
        var content = file.getBytes();
        return importAttendance.from(id, content, dryRun, scope, command.withBody(Fingerprint.of(content)));
    }

    private static View view(Attendance attendance) {
        return new View(
            attendance.id(),
            attendance.unit(),
            attendance.name(),
            attendance.number(),
            attendance.hours(),
            attendance.means(),
            attendance.at()
        );
    }
}
