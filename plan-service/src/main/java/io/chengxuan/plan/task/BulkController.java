package io.chengxuan.plan.task;

import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.outbox.Command;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One act on many tasks. */
@RestController
@RequestMapping("/api/tasks/bulk")
class BulkController {

    private final ActOnMany actOnMany;

    BulkController(ActOnMany actOnMany) {
        this.actOnMany = actOnMany;
    }

    /** @param version that the caller has seen */
    record Item(@NotBlank @Size(max = 200) String id, @NotNull Long version) {}

    /**
     * @param act {@code sign-for}, {@code accept}, {@code return}, {@code excuse}, {@code move-due} or {@code handler}
     * @param reason of the three before the last
     * @param due of {@code move-due}
     * @param account of {@code handler}
     */
    record Request(
        @NotNull Act act,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items,
        @Nullable @Size(max = 500) String reason,
        @Nullable LocalDate due,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 200) String account
    ) {}

    /**
     * Does each as a command of its own and says of each what became of it; {@code done} and {@code refused} add up. The
     * same Idempotency-Key again changes nothing and gets the same answer; where the server itself failed (5xx), it does
     * the rest.
     */
    @PostMapping
    @PermitAll
    ActOnMany.Answer bulk(@RequestBody @Valid Request body, Scope scope, Command command, Locale locale) {
        return actOnMany.act(body, scope, command, locale);
    }
}
